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

/** Every fact a condition may come to read, and whether it stays with its own subject. */
export function reachOf(
  condition: Condition,
  lexicon: Lexicon,
): { readonly facts: ReadonlySet<string>; isOwn: boolean } {
  const facts = new Set<string>()
  const waiting: Condition[] = [condition]
  let isOwn = true
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
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
  return { facts, isOwn }
}
