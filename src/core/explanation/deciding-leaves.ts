import { evaluate, membersOf } from '#core/logic'
import type { Condition, Leaf, Quantifier, Scope, Truth } from '#core/logic'

/** A leaf that takes part in a decision, what it says, and the article it stands under. */
export interface DecidingLeaf {
  readonly leaf: Leaf
  readonly scope: Scope
  readonly truth: Truth
  readonly law: string | null
}

/**
 * The leaves that decide a condition in a world, with the article written nearest: of parts of which one is enough, the one
 * that is there. While the condition is undecided, all that are.
 */
export function decidingLeaves(
  condition: Condition,
  scope: Scope,
  above: string | null = null,
): readonly DecidingLeaf[] {
  const law = condition.law ?? above
  switch (condition.op) {
    case 'all':
    case 'any': {
      const deciding: Truth = condition.op === 'all' ? 'no' : 'yes'
      const enough = condition.conditions.find((child) => evaluate(child, scope) === deciding)
      const parts = enough === undefined ? condition.conditions : [enough]
      return parts.flatMap((child) => decidingLeaves(child, scope, law))
    }
    case 'not':
      return decidingLeaves(condition.condition, scope, law)
    case 'some':
    case 'every':
    case 'at-least':
      return membersDeciding(condition, scope, law)
    default:
      return [{ leaf: condition, scope, truth: evaluate(condition, scope), law }]
  }
}

function membersDeciding(quantifier: Quantifier, scope: Scope, law: string | null): readonly DecidingLeaf[] {
  const truth = evaluate(quantifier, scope)
  const wanted: Truth = quantifier.op === 'every' ? 'no' : 'yes'
  const inner = membersOf(quantifier.of, scope)
    .candidates.filter(({ belongs }) => belongs !== 'no')
    .map(({ person }): Scope => ({ ...scope, subject: { type: 'person', id: person } }))
  const deciding = inner.filter((each) => truth !== wanted || evaluate(quantifier.suchThat, each) === wanted)
  const enough = truth === wanted ? deciding.slice(0, quantifier.op === 'at-least' ? quantifier.n : 1) : deciding
  return enough.flatMap((each) => decidingLeaves(quantifier.suchThat, each, law))
}
