import type { Catalogue } from '#core/definitions'
import { constraintIndex, reachOfConstraint } from '#core/logic'
import type { Condition, Constraint, Leaf } from '#core/logic'

/** What an overlay adds to the vocabulary of its base: ids of its facts and constraints. */
export function addedIds(catalogue: Catalogue, base: Catalogue): ReadonlySet<string> {
  const [own, its] = [catalogue.vocabulary.lexicon, base.vocabulary.lexicon]
  if (own === its) return new Set()
  const known = new Set([...its.facts.keys(), ...its.constraints.map(({ id }) => id)])
  return new Set([...own.facts.keys(), ...own.constraints.map(({ id }) => id)].filter((id) => !known.has(id)))
}

/**
 * The facts of a base about which an overlay's constraints can say something new, with all that is tied to them. None, as long as
 * the overlay's own facts have a value by which every one of its constraints is kept whatever else is so (*if somebody has the
 * city's pass, they are over seventy* forbids nobody to have none).
 */
export function factsTiedBy(catalogue: Catalogue, base: Catalogue): ReadonlySet<string> {
  const added = addedIds(catalogue, base)
  const { lexicon } = catalogue.vocabulary
  const constraints = lexicon.constraints.filter(({ id }) => added.has(id))
  if (isKeptByChoice(constraints, catalogue, added)) return new Set()
  const index = constraintIndex(lexicon)
  const tied = new Set(constraints.flatMap((constraint) => [...reachOfConstraint(constraint, lexicon).facts]))
  for (const fact of tied) for (const { reach } of index.get(fact) ?? []) for (const each of reach.facts) tied.add(each)
  return tied
}

function isKeptByChoice(
  constraints: readonly Constraint[],
  { vocabulary }: Catalogue,
  added: ReadonlySet<string>,
): boolean {
  const allowed = new Map<string, readonly string[]>()
  return constraints.every(({ must }) => {
    const ways = must.op === 'any' ? must.conditions : [must]
    return ways.some((way) => {
      const [leaf, isDenied] = way.op === 'not' ? ([way.condition, true] as const) : ([way, false] as const)
      if (!isChoice(leaf) || !added.has(leaf.fact.fact)) return false
      const { fact } = leaf.fact
      const key = `${fact}@${leaf.fact.side ?? ''}`
      const values = allowed.get(key) ?? vocabulary.lexicon.facts.get(fact)?.values ?? []
      const left = values.filter((value) => leaf.values.includes(value) !== isDenied)
      if (left.length === 0) return false
      allowed.set(key, left)
      return true
    })
  })
}

function isChoice(condition: Condition): condition is Extract<Leaf, { op: 'is' }> {
  return condition.op === 'is'
}
