import type {
  WorkloadCondition,
  WorkloadFacts,
  WorkloadHousehold,
  WorkloadLeaf,
  WorkloadProcedure,
} from '../workload.ts'

/** No, not known, yes. */
export type Known = 0 | 1 | 2

/** What a leaf may look at: a person, with the household and the event. */
export interface Sight {
  readonly p: WorkloadFacts
  readonly h: WorkloadFacts
  readonly e: WorkloadFacts
}

/** Walks the tree: what every other way of reading it is held to. */
export function interpret(condition: WorkloadCondition, sight: Sight): Known {
  switch (condition.kind) {
    case 'all': {
      let least: Known = 2
      for (const part of condition.of) {
        const known = interpret(part, sight)
        if (known < least) least = known
      }
      return least
    }
    case 'any': {
      let most: Known = 0
      for (const part of condition.of) {
        const known = interpret(part, sight)
        if (known > most) most = known
      }
      return most
    }
    case 'not':
      return (2 - interpret(condition.of, sight)) as Known
    default:
      return interpretLeaf(condition, sight)
  }
}

function interpretLeaf(leaf: WorkloadLeaf, sight: Sight): Known {
  const value = sight[leaf.fact.scope][leaf.fact.name]
  if (value === undefined) return 1
  switch (leaf.kind) {
    case 'eq':
      return value === leaf.value ? 2 : 0
    case 'in':
      return leaf.values.includes(String(value)) ? 2 : 0
    case 'ge':
      return Number(value) >= leaf.limit ? 2 : 0
    case 'lt':
      return Number(value) < leaf.limit ? 2 : 0
    case 'flag':
      return value === true ? 2 : 0
    case 'within': {
      const days = Number(sight.e['day']) - Number(value)
      return days >= 0 && days <= leaf.limit ? 2 : 0
    }
  }
}

/** Person by person every procedure. */
export function interpretAll(procedures: readonly WorkloadProcedure[], household: WorkloadHousehold): readonly Known[] {
  return household.persons.flatMap((p) =>
    procedures.map(({ condition }) => interpret(condition, { p, h: household.h, e: household.e })),
  )
}
