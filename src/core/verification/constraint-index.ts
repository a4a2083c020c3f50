import { factIdsOf, HOUSEHOLD, setsOf } from '#core/logic'
import type { Condition, Constraint, Lexicon } from '#core/logic'

/** One constraint that mentions a fact; `isOwn` when it looks at its own subject alone, at nobody else. */
export interface Mentioning {
  readonly constraint: Constraint
  readonly isOwn: boolean
}

/** Which constraints mention a fact, also through whether other facts apply: those that may come into play with it. */
export function constraintIndex(lexicon: Lexicon): ReadonlyMap<string, readonly Mentioning[]> {
  const index = new Map<string, Mentioning[]>()
  for (const constraint of lexicon.constraints) {
    const reach = reachOf(constraint.must, lexicon)
    for (const fact of reach.facts)
      index.set(fact, [...(index.get(fact) ?? []), { constraint, isOwn: constraint.each === 'person' && reach.isOwn }])
  }
  return index
}

/** How far a condition looks. */
export interface Reach {
  /** Every fact it may come to read. */
  readonly facts: ReadonlySet<string>
  /** The condition, and those that say whether a fact it reads applies. */
  readonly conditions: readonly Condition[]
  /** It stays with its own subject. */
  readonly isOwn: boolean
}

/** How far a condition looks, also through whether the facts it reads apply. */
export function reachOf(condition: Condition, lexicon: Lexicon): Reach {
  const facts = new Set<string>()
  const conditions: Condition[] = []
  const waiting: Condition[] = [condition]
  let isOwn = true
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    conditions.push(next)
    if ([...setsOf(next)].length > 0) isOwn = false
    for (const id of factIdsOf(next)) {
      if (facts.has(id)) continue
      facts.add(id)
      const declaration = lexicon.facts.get(id)
      if (declaration?.appliesWhen !== undefined) waiting.push(declaration.appliesWhen)
      if (declaration?.table !== undefined) facts.add(declaration.table.by).add(HOUSEHOLD)
      if (declaration?.inverseOf !== undefined) facts.add(declaration.inverseOf)
      if (declaration?.entity === 'household') facts.add(HOUSEHOLD)
    }
  }
  return { facts, conditions, isOwn }
}
