import type { Condition, FactRef, Side } from './condition.ts'
import type { Entity, FactDeclaration } from './lexicon.ts'
import type { Truth } from './truth.ts'
import { VISIT } from './world.ts'
import type { Reading, Variable, World } from './world.ts'

/** From where a condition is looked at: a world, the life event under consideration, and the subject. */
export interface Scope {
  readonly world: World
  readonly event: string | undefined
  readonly subject: Entity
  /** How a condition inside the vocabulary (`appliesWhen`) is answered; {@link lookFrom} supplies it. */
  readonly judge: (condition: Condition, scope: Scope) => Truth
}

/** A reading together with the variables it hangs on while it is open. */
export type Read = Reading & { readonly variable: Variable; readonly open: readonly Variable[] }

const NOTHING: readonly Variable[] = []

/**
 * Reads a fact as seen from the scope. Facts of the household are those of the household the subject lives in at that
 * side; a fact whose `appliesWhen` is *no* reads as none; who stands in a relation is asked of `membersOf`, not here.
 */
export function readFact(ref: FactRef, scope: Scope): Read {
  const declaration = scope.world.lexicon.facts.get(ref.fact)
  const side = declaration?.timed === true ? (ref.side ?? 'after') : undefined
  const holder = holderOf(ref, declaration, scope)
  if (declaration === undefined || holder === undefined) {
    return { state: 'none', variable: variableOf(scope.subject.id, ref.fact, side), open: NOTHING }
  }
  if (typeof holder !== 'string') return { state: 'open', asked: false, variable: holder, open: [holder] }
  return readOf(holder, declaration, side, scope)
}

/** Reads a declared fact of one entity. */
export function readOf(entity: string, declaration: FactDeclaration, side: Side | undefined, scope: Scope): Read {
  const variable = variableOf(entity, declaration.id, side)
  const stated = scope.world.stated(variable, scope.event)
  if (stated.state === 'known')
    return { state: 'known', value: stated.value, origin: stated.origin, variable, open: NOTHING }
  if (stated.state === 'none' || appliesTo(entity, declaration, scope) === 'no')
    return { state: 'none', variable, open: NOTHING }
  return { state: 'open', asked: stated.asked, variable, open: [variable] }
}

/** Whether a fact exists for this entity at all, by its `appliesWhen`. */
export function appliesTo(entity: string, declaration: FactDeclaration, scope: Scope): Truth {
  if (declaration.appliesWhen === undefined) return 'yes'
  return scope.judge(declaration.appliesWhen, { ...scope, subject: { type: declaration.entity, id: entity } })
}

/** A variable without undefined keys. */
export function variableOf(entity: string, fact: string, side?: Side, other?: string): Variable {
  if (other === undefined) return side === undefined ? { entity, fact } : { entity, fact, side }
  return side === undefined ? { entity, fact, other } : { entity, fact, side, other }
}

/** The entity whose fact is meant; a variable when that hangs on an unknown household; undefined when there is none. */
function holderOf(ref: FactRef, declaration: FactDeclaration | undefined, scope: Scope): string | Variable | undefined {
  switch (declaration?.entity) {
    case 'visit':
      return VISIT
    case 'event':
      return scope.event
    case 'person':
      return scope.subject.type === 'person' ? scope.subject.id : undefined
    case 'household': {
      if (scope.subject.type === 'household') return scope.subject.id
      const household = readHousehold(scope.subject.id, ref.side ?? 'after', scope)
      if (household.state === 'open') return household.variable
      return household.state === 'known' && household.value !== 'none' ? String(household.value) : undefined
    }
    default:
      return undefined
  }
}

/** The household a person belongs to at one side (`none` when it belongs to none here). */
export function readHousehold(person: string, side: Side, scope: Scope): Read {
  const declaration = scope.world.lexicon.facts.get(HOUSEHOLD)
  if (declaration === undefined) return { state: 'none', variable: variableOf(person, HOUSEHOLD, side), open: NOTHING }
  return readOf(person, declaration, side, scope)
}

/** The fact that says which household a person belongs to; the one fact the engine itself knows by name. */
export const HOUSEHOLD = 'person.household'
