import { evaluate } from './evaluate.ts'
import type { Constraint, Entity, EntityType } from './lexicon.ts'
import { variableOf } from './read.ts'
import type { Scope } from './read.ts'
import { VISIT } from './world.ts'
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

/** What is stated of a fact that may not apply says that it does (在留資格を述べた人は外国籍): the conditions of applying as obligations. */
export function statedFactsApply({ world, event }: Scope): readonly Obligation[] {
  const entities: Readonly<Record<EntityType, readonly string[]>> = {
    person: world.persons,
    household: world.households.map(({ id }) => id),
    event: event === undefined ? [] : [event],
    visit: [VISIT],
  }
  return [...world.lexicon.facts.values()].flatMap(({ id, entity, timed, appliesWhen }) => {
    if (appliesWhen === undefined) return []
    const constraint: Constraint = { id, each: 'person', must: appliesWhen }
    const sides = timed ? (['before', 'after'] as const) : [undefined]
    return entities[entity]
      .filter((each) => sides.some((side) => world.stated(variableOf(each, id, side), event).state === 'known'))
      .map((each): Obligation => ({ constraint, subject: { type: entity, id: each } }))
  })
}

/** The constraints that what is known already breaks (矛盾する回答), with their subject. */
export function contradictions(scope: Scope): readonly Obligation[] {
  return obligationsOf(scope.world).filter(
    ({ constraint, subject }) => evaluate(constraint.must, { ...scope, subject }) === 'no',
  )
}
