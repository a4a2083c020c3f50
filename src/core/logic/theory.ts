import type { Condition } from './condition.ts'
import { evaluate } from './evaluate.ts'
import { factIdsOf } from './leaves.ts'
import type { Constraint, Entity, Lexicon } from './lexicon.ts'
import { openVariables } from './open-variables.ts'
import { appliesTo } from './read.ts'
import type { Scope } from './read.ts'
import type { Variable, World } from './world.ts'

/** The constraints of a vocabulary, indexed by the facts they mention. */
export interface Theory {
  readonly byFact: ReadonlyMap<string, readonly Constraint[]>
}

const theories = new WeakMap<Lexicon, Theory>()

/** The theory of a lexicon, built once. */
export function theoryOf(lexicon: Lexicon): Theory {
  const known = theories.get(lexicon)
  if (known !== undefined) return known
  const byFact = new Map<string, Constraint[]>()
  for (const constraint of lexicon.constraints) {
    for (const fact of factIdsOf(constraint.must)) byFact.set(fact, [...(byFact.get(fact) ?? []), constraint])
  }
  const theory = { byFact }
  theories.set(lexicon, theory)
  return theory
}

/** One constraint as it bears on one entity. */
export interface Obligation {
  readonly constraint: Constraint
  readonly subject: Entity
}

/** The obligations a variable takes part in: its own entity's, and for facts of persons those of every household and relation they may touch. */
export function obligationsOf(variable: Variable, world: World): readonly Obligation[] {
  const constraints = theoryOf(world.lexicon).byFact.get(variable.fact) ?? []
  return constraints.flatMap((constraint) =>
    subjectsOf(constraint, variable, world).map((subject) => ({ constraint, subject })),
  )
}

function subjectsOf(constraint: Constraint, variable: Variable, world: World): readonly Entity[] {
  if (constraint.each === 'household') return world.households.map(({ id }) => ({ type: 'household', id }))
  const own = world.persons.includes(variable.entity) && !quantifies(constraint.must)
  return (own ? [variable.entity] : world.persons).map((id) => ({ type: 'person', id }))
}

function quantifies(condition: Condition): boolean {
  switch (condition.op) {
    case 'all':
    case 'any':
      return condition.conditions.some(quantifies)
    case 'not':
      return quantifies(condition.condition)
    case 'some':
    case 'every':
    case 'at-least':
      return true
    default:
      return false
  }
}

/** Whether assuming this variable has just broken a constraint, or given a value to a fact that does not apply. */
export function breaks(variable: Variable, scope: Scope): boolean {
  const declaration = scope.world.lexicon.facts.get(variable.fact)
  if (
    variable.other === undefined &&
    declaration !== undefined &&
    appliesTo(variable.entity, declaration, scope) === 'no'
  )
    return true
  return obligationsOf(variable, scope.world).some(
    ({ constraint, subject }) => evaluate(constraint.must, { ...scope, subject }) === 'no',
  )
}

/** The first open variable of a constraint that the touched variables have left undecided. */
export function undecided(touched: readonly Variable[], scope: Scope): Variable | undefined {
  for (const variable of touched) {
    for (const { constraint, subject } of obligationsOf(variable, scope.world)) {
      const next = openVariables(constraint.must, { ...scope, subject })[0]
      if (next !== undefined) return next
    }
  }
  return undefined
}

/** The constraints that what is known already breaks (矛盾する回答), with their subject. */
export function contradictions(scope: Scope): readonly Obligation[] {
  const { world } = scope
  return world.lexicon.constraints.flatMap((constraint) => {
    const ids = constraint.each === 'household' ? world.households.map(({ id }) => id) : world.persons
    return ids
      .map((id): Obligation => ({ constraint, subject: { type: constraint.each, id } }))
      .filter(({ subject }) => evaluate(constraint.must, { ...scope, subject }) === 'no')
  })
}
