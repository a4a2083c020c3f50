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
  return world.lexicon.constraints.flatMap((constraint) => obligationsOfConstraint(constraint, world))
}

/** One constraint for every person or household of a world. */
export function obligationsOfConstraint(constraint: Constraint, world: World): readonly Obligation[] {
  const ids = constraint.each === 'household' ? world.households.map(({ id }) => id) : world.persons
  return ids.map((id): Obligation => ({ constraint, subject: { type: constraint.each, id } }))
}

/** The constraints that what is known already breaks (矛盾する回答), with their subject; of those that `isAsked` alone. */
export function contradictions(
  scope: Scope,
  isAsked: (obligation: Obligation) => boolean = () => true,
): readonly Obligation[] {
  return obligationsOf(scope.world).filter(
    (obligation) =>
      isAsked(obligation) &&
      scope.judge(obligation.constraint.must, { ...scope, subject: obligation.subject }) === 'no',
  )
}
