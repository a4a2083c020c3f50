import type { WorkloadCondition, WorkloadHousehold, WorkloadProcedure, WorkloadValue } from '../workload.ts'
import type { Known, Sight } from './reference.ts'

type Holds = (sight: Sight) => boolean
type Tells = (sight: Sight) => Known

/** Hand-written two-valued closures: what everything is measured against. Unknown facts compare as they come. */
export function twoValued(
  procedures: readonly WorkloadProcedure[],
): (household: WorkloadHousehold, out: Uint8Array) => void {
  const all = procedures.map(({ condition }) => holdsOf(condition))
  return ({ persons, h, e }, out) => {
    let at = 0
    for (const p of persons) {
      const sight = { p, h, e }
      for (const holds of all) out[at++] = holds(sight) ? 2 : 0
    }
  }
}

/** The same with what is not known. */
export function threeValued(
  procedures: readonly WorkloadProcedure[],
): (household: WorkloadHousehold, out: Uint8Array) => void {
  const all = procedures.map(({ condition }) => tellsOf(condition))
  return ({ persons, h, e }, out) => {
    let at = 0
    for (const p of persons) {
      const sight = { p, h, e }
      for (const tells of all) out[at++] = tells(sight)
    }
  }
}

function holdsOf(condition: WorkloadCondition): Holds {
  switch (condition.kind) {
    case 'all': {
      const of = condition.of.map(holdsOf)
      return (sight) => {
        for (const holds of of) if (!holds(sight)) return false
        return true
      }
    }
    case 'any': {
      const of = condition.of.map(holdsOf)
      return (sight) => {
        for (const holds of of) if (holds(sight)) return true
        return false
      }
    }
    case 'not': {
      const holds = holdsOf(condition.of)
      return (sight) => !holds(sight)
    }
    default: {
      const { scope, name } = condition.fact
      const test = testOf(condition)
      return (sight) => test(sight[scope][name] as WorkloadValue, sight)
    }
  }
}

function testOf(
  leaf: Exclude<WorkloadCondition, { kind: 'all' | 'any' | 'not' }>,
): (value: WorkloadValue, sight: Sight) => boolean {
  switch (leaf.kind) {
    case 'eq': {
      const { value: wanted } = leaf
      return (value) => value === wanted
    }
    case 'in': {
      const wanted = new Set<WorkloadValue>(leaf.values)
      return (value) => wanted.has(value)
    }
    case 'flag':
      return (value) => value === true
    case 'ge': {
      const { limit } = leaf
      return (value) => (value as number) >= limit
    }
    case 'lt': {
      const { limit } = leaf
      return (value) => (value as number) < limit
    }
    case 'within': {
      const { limit } = leaf
      return (value, { e }) => {
        const days = (e['day'] as number) - (value as number)
        return days >= 0 && days <= limit
      }
    }
  }
}

function tellsOf(condition: WorkloadCondition): Tells {
  switch (condition.kind) {
    case 'all': {
      const of = condition.of.map(tellsOf)
      return (sight) => {
        let least: Known = 2
        for (const tells of of) {
          const known = tells(sight)
          if (known === 0) return 0
          if (known < least) least = known
        }
        return least
      }
    }
    case 'any': {
      const of = condition.of.map(tellsOf)
      return (sight) => {
        let most: Known = 0
        for (const tells of of) {
          const known = tells(sight)
          if (known === 2) return 2
          if (known > most) most = known
        }
        return most
      }
    }
    case 'not': {
      const tells = tellsOf(condition.of)
      return (sight) => (2 - tells(sight)) as Known
    }
    default: {
      const { scope, name } = condition.fact
      const test = testOf(condition)
      return (sight) => {
        const value = sight[scope][name]
        return value === undefined ? 1 : test(value, sight) ? 2 : 0
      }
    }
  }
}
