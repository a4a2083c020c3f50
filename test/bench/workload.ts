import { sequence } from './sequence.ts'

/*
 * The workload every engine and every question policy is measured on: procedures of three to eight leaves over households of
 * one to eight persons. Deterministic: the same numbers give the same workload on every machine.
 */

/** Whom a fact is about: a person, the household, the life event. */
export type Scope = 'p' | 'h' | 'e'

export interface WorkloadFact {
  readonly id: number
  readonly scope: Scope
  readonly name: string
  readonly type: 'bool' | 'enum' | 'num' | 'date' | 'day'
  readonly values: readonly string[]
}

export type WorkloadLeaf =
  | { readonly kind: 'eq'; readonly fact: WorkloadFact; readonly value: string }
  | { readonly kind: 'in'; readonly fact: WorkloadFact; readonly values: readonly string[] }
  | { readonly kind: 'ge' | 'lt' | 'within'; readonly fact: WorkloadFact; readonly limit: number }
  | { readonly kind: 'flag'; readonly fact: WorkloadFact }
export type WorkloadCondition =
  | WorkloadLeaf
  | { readonly kind: 'not'; readonly of: WorkloadCondition }
  | { readonly kind: 'all' | 'any'; readonly of: readonly WorkloadCondition[] }

export interface WorkloadProcedure {
  readonly id: string
  readonly condition: WorkloadCondition
}

/** A fact's value: days since 1970 for dates. */
export type WorkloadValue = string | number | boolean
/** What is known of somebody; undefined is not known. */
export type WorkloadFacts = Readonly<Record<string, WorkloadValue | undefined>>
export interface WorkloadHousehold {
  readonly h: WorkloadFacts
  readonly e: WorkloadFacts
  readonly persons: readonly WorkloadFacts[]
}

/** The day every event of the workload is on. */
export const EVENT_DAY = 20_400
export const NUMBER_LIMITS = [6, 15, 18, 20, 40, 65, 70, 75] as const
export const DAY_LIMITS = [14, 30, 60, 90, 365] as const

export const FACTS: readonly WorkloadFact[] = [
  ...many('p', 'b', 22, 'bool', () => 0),
  ...many('p', 's', 14, 'enum', (i) => 3 + (i % 6)),
  ...many('p', 'n', 6, 'num', () => 0),
  ...many('p', 'd', 10, 'date', () => 0),
  ...many('p', 'c', 8, 'enum', () => 20, 'k'),
  ...many('h', 's', 3, 'enum', (i) => 4 + i),
  ...many('h', 'b', 3, 'bool', () => 0),
  ...many('h', 'n', 2, 'num', () => 0),
  { scope: 'e' as const, name: 'type', type: 'enum' as const, values: named('t', 12) },
  ...many('e', 's', 3, 'enum', () => 4),
  ...many('e', 'b', 3, 'bool', () => 0),
  { scope: 'e' as const, name: 'day', type: 'day' as const, values: [] },
].map((fact, id) => ({ id, ...fact }))

const eventType = FACTS.find(({ scope, name }) => scope === 'e' && name === 'type')!

function named(letter: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => `${letter}${String(i)}`)
}

function many(
  scope: Scope,
  letter: string,
  count: number,
  type: WorkloadFact['type'],
  values: (i: number) => number,
  of = 'v',
): readonly Omit<WorkloadFact, 'id'>[] {
  return Array.from({ length: count }, (_, i) => ({
    ...{ scope, type },
    name: `${letter}${String(i)}`,
    values: named(of, values(i)),
  }))
}

/** So many procedures; some facts are read far more than others, three in four begin with the life event. */
export function drawProcedures(count: number, seed = 7): readonly WorkloadProcedure[] {
  const random = sequence(seed)
  const pick = <T>(from: readonly T[]): T => from[(random() * from.length) | 0]!
  const often = (n: number): number => Math.min(n - 1, (n * Math.pow(random(), 1.7)) | 0)
  const factOf = (type: string): WorkloadFact => {
    const facts = FACTS.filter((fact) => fact.type === type)
    return facts[often(facts.length)]!
  }
  const shuffled = <T>(from: readonly T[]): readonly T[] => [...from].sort(() => random() - 0.5)

  const leaf = (): WorkloadLeaf => {
    const kind = random()
    if (kind < 0.28) {
      const fact = factOf('enum')
      return { kind: 'eq', fact, value: pick(fact.values) }
    }
    if (kind < 0.48) {
      const fact = factOf('enum')
      const length = 2 + ((random() * Math.min(4, fact.values.length - 2)) | 0)
      return { kind: 'in', fact, values: shuffled(fact.values).slice(0, length) }
    }
    if (kind < 0.65) {
      const fact = factOf('num')
      return { kind: random() < 0.5 ? 'ge' : 'lt', fact, limit: pick(NUMBER_LIMITS) }
    }
    if (kind < 0.85) return { kind: 'flag', fact: factOf('bool') }
    return { kind: 'within', fact: factOf('date'), limit: pick(DAY_LIMITS) }
  }

  const group = (leaves: number, depth: number, kind: 'all' | 'any'): WorkloadCondition => {
    if (leaves === 1) {
      const own = leaf()
      return random() < 0.12 ? { kind: 'not', of: own } : own
    }
    const of: WorkloadCondition[] = []
    let left = leaves
    while (left > 0) {
      if (left === 1 || depth >= 3 || random() < 0.55) {
        of.push(group(1, depth + 1, kind))
        left -= 1
      } else {
        const some = Math.min(left, 2 + ((random() * 3) | 0))
        const part = group(some, depth + 1, kind === 'all' ? 'any' : 'all')
        of.push(random() < 0.1 ? { kind: 'not', of: part } : part)
        left -= some
      }
    }
    return of.length === 1 ? of[0]! : { kind, of }
  }

  const ofEvent = (): WorkloadLeaf => {
    const { values } = eventType
    if (random() < 0.6) return { kind: 'eq', fact: eventType, value: pick(values) }
    const all = shuffled(values)
    return { kind: 'in', fact: eventType, values: all.slice(0, 2 + ((random() * 3) | 0)) }
  }
  const condition = (): WorkloadCondition => {
    const leaves = 3 + ((random() * 6) | 0)
    if (random() >= 0.75) return group(leaves, 0, random() < 0.7 ? 'all' : 'any')
    const event = ofEvent()
    const rest = group(leaves - 1, 1, 'all')
    return { kind: 'all', of: rest.kind === 'all' ? [event, ...rest.of] : [event, rest] }
  }
  return Array.from({ length: count }, (_, i) => ({ id: `proc${String(i)}`, condition: condition() }))
}

/** So many households of one to eight persons, on average 2.3; of a share of the facts it is not known what they are. */
export function drawHouseholds(count: number, seed = 99, unknown = 0): readonly WorkloadHousehold[] {
  const random = sequence(seed)
  const value = ({ type, values }: WorkloadFact): WorkloadValue => {
    if (type === 'bool') return random() < 0.35
    if (type === 'enum') return values[Math.min(values.length - 1, (values.length * Math.pow(random(), 1.4)) | 0)]!
    if (type === 'num') return (random() * 90) | 0
    return type === 'day' ? EVENT_DAY : EVENT_DAY - ((Math.pow(random(), 3) * 4000) | 0)
  }
  const isKnown = (fact: WorkloadFact): boolean =>
    unknown === 0 || fact.type === 'day' || fact === eventType || random() >= unknown
  const facts = (of: Scope): WorkloadFacts =>
    Object.fromEntries(
      FACTS.filter(({ scope }) => scope === of).map((fact) => {
        const drawn = value(fact)
        return [fact.name, isKnown(fact) ? drawn : undefined]
      }),
    )
  const size = (): number => {
    const drawn = random()
    const limits = [0.38, 0.66, 0.81, 0.93, 0.96, 0.98, 0.99]
    const at = limits.findIndex((limit) => drawn < limit)
    return at < 0 ? 8 : at + 1
  }
  return Array.from({ length: count }, () => {
    const persons = size()
    return { h: facts('h'), e: facts('e'), persons: Array.from({ length: persons }, () => facts('p')) }
  })
}
