import type { Condition } from './condition.ts'
import { factIdsOf, setsOf } from './leaves.ts'
import type { Constraint, Lexicon } from './lexicon.ts'
import { HOUSEHOLD } from './read.ts'

/** How far conditions look. */
export interface Reach {
  /** Every fact they may come to read. */
  readonly facts: ReadonlySet<string>
  /** The conditions, and those that say whether a fact they read applies. */
  readonly conditions: readonly Condition[]
  /** They stay with their own subject. */
  readonly isOwn: boolean
}

/** How far conditions look, also through whether the facts they read apply and through what relations are looked up by. */
export function reachOf(from: readonly Condition[], { facts: declared }: Pick<Lexicon, 'facts'>): Reach {
  const facts = new Set<string>()
  const conditions: Condition[] = []
  const waiting = [...from]
  let isOwn = true
  const look = (id: string): void => {
    if (facts.has(id)) return
    facts.add(id)
    const { appliesWhen, table, inverseOf, entity } = declared.get(id) ?? {}
    if (appliesWhen !== undefined) waiting.push(appliesWhen)
    if (table !== undefined) [table.by, HOUSEHOLD].forEach(look)
    if (inverseOf !== undefined) look(inverseOf)
    if (entity === 'household') look(HOUSEHOLD)
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    conditions.push(next)
    if (setsOf(next)[Symbol.iterator]().next().done !== true) isOwn = false
    factIdsOf(next).forEach(look)
  }
  return { facts, conditions, isOwn }
}

/** One constraint that mentions a fact, and how far it looks. */
export interface Mentioning {
  readonly constraint: Constraint
  readonly reach: Reach
}

const ofConstraints = new WeakMap<Constraint, Reach>()

/** How far a constraint looks; it stays with its own subject only where that is a person. */
export function reachOfConstraint(constraint: Constraint, lexicon: Pick<Lexicon, 'facts'>): Reach {
  const known = ofConstraints.get(constraint)
  if (known !== undefined) return known
  const reach = reachOf([constraint.must], lexicon)
  const found = { ...reach, isOwn: reach.isOwn && constraint.each === 'person' }
  ofConstraints.set(constraint, found)
  return found
}

const indices = new WeakMap<Lexicon, ReadonlyMap<string, readonly Mentioning[]>>()

/** Which constraints mention a fact, also through whether other facts apply: those that may come into play with it. */
export function constraintIndex(lexicon: Lexicon): ReadonlyMap<string, readonly Mentioning[]> {
  const known = indices.get(lexicon)
  if (known !== undefined) return known
  const index = new Map<string, Mentioning[]>()
  for (const constraint of lexicon.constraints) {
    const reach = reachOfConstraint(constraint, lexicon)
    for (const fact of reach.facts) index.set(fact, [...(index.get(fact) ?? []), { constraint, reach }])
  }
  indices.set(lexicon, index)
  return index
}
