import { evaluate } from './evaluate.ts'
import type { Constraint, Entity } from './lexicon.ts'
import type { Scope } from './read.ts'
import type { World } from './world.ts'

/** One constraint as it bears on one entity. */
export interface Obligation {
  readonly constraint: Constraint
  readonly subject: Entity
}

/** Every constraint of the vocabulary for every person or household of a world. */
export function obligationsOf(world: World): readonly Obligation[] {
  return world.lexicon.constraints.flatMap((constraint) => {
    const ids = constraint.each === 'household' ? world.households.map(({ id }) => id) : world.persons
    return ids.map((id): Obligation => ({ constraint, subject: { type: constraint.each, id } }))
  })
}

/** The constraints that what is known already breaks (矛盾する回答), with their subject. */
export function contradictions(scope: Scope): readonly Obligation[] {
  return obligationsOf(scope.world).filter(
    ({ constraint, subject }) => evaluate(constraint.must, { ...scope, subject }) === 'no',
  )
}
