import type { Condition, Quantifier } from './condition.ts'
import type { Entity } from './lexicon.ts'
import { membersOf } from './members.ts'
import { evaluateLeaf } from './operators.ts'
import type { Scope } from './read.ts'
import { atLeast, conjunction, disjunction, negate } from './truth.ts'
import type { Truth } from './truth.ts'
import type { World } from './world.ts'

/**
 * The fast, sound pass: what a condition says in Kleene's strong logic. *Yes* and *no* are final; *unknown* may still be
 * settled exactly by {@link settle}, which looks at the facts together.
 */
export function evaluate(condition: Condition, scope: Scope): Truth {
  switch (condition.op) {
    case 'all':
      return conjunction(lazily(condition.conditions, scope))
    case 'any':
      return disjunction(lazily(condition.conditions, scope))
    case 'not':
      return negate(evaluate(condition.condition, scope))
    case 'some':
    case 'every':
    case 'at-least':
      return quantify(condition, scope)
    default:
      return evaluateLeaf(condition, scope).truth
  }
}

/** The scope of one subject in one event of a world. */
export function lookFrom(world: World, event: string | undefined, subject: Entity): Scope {
  return { world, event, subject, judge: evaluate }
}

function* lazily(conditions: readonly Condition[], scope: Scope): Iterable<Truth> {
  for (const condition of conditions) yield evaluate(condition, scope)
}

function quantify(quantifier: Quantifier, scope: Scope): Truth {
  const members = membersOf(quantifier.of, scope)
  const holds = members.candidates.map((member): Truth => {
    if (member.belongs === 'no') return quantifier.op === 'every' ? 'yes' : 'no'
    const inner = evaluate(quantifier.suchThat, { ...scope, subject: { type: 'person', id: member.person } })
    if (quantifier.op === 'every') return disjunction([negate(member.belongs), inner])
    return conjunction([member.belongs, inner])
  })
  if (members.unnamed) for (let i = 0; i < quantifier.n; i += 1) holds.push('unknown')
  switch (quantifier.op) {
    case 'some':
      return disjunction(holds)
    case 'every':
      return conjunction(holds)
    case 'at-least':
      return atLeast(quantifier.n, holds)
  }
}
