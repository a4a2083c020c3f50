import type { Definition } from '#core/definitions'
import type { Condition } from '#core/logic'
import { HOME } from './skeleton.ts'

/** The condition that never holds. */
export const NEVER: Condition = { op: 'any', conditions: [] }
/** The condition that always holds. */
export const ALWAYS: Condition = { op: 'all', conditions: [] }

/** All of these. */
export function both(...conditions: readonly Condition[]): Condition {
  return { op: 'all', conditions }
}

/** Any of these. */
export function either(...conditions: readonly Condition[]): Condition {
  return { op: 'any', conditions }
}

/** Not this. */
export function not(condition: Condition): Condition {
  return { op: 'not', condition }
}

/** That the event touches the subject at all: a household it moves somebody into or out of. */
export function reachedBy({ forEach }: Pick<Definition, 'forEach'>): Condition {
  if (!forEach.startsWith('household')) return ALWAYS
  const side = forEach === 'household-before' ? 'before' : 'after'
  return {
    op: 'some',
    n: 1,
    of: { set: 'concerned' },
    suchThat: { op: 'is', fact: { fact: 'person.household', side }, values: [HOME] },
  }
}

/** That the verdict of a definition is *needed*. */
export function neededIn(definition: Definition): Condition {
  return both(reachedBy(definition), definition.neededWhen ?? NEVER)
}

/** That something follows from a definition. */
export function somethingIn(definition: Definition): Condition {
  return definition.nothingToDo === undefined
    ? neededIn(definition)
    : both(reachedBy(definition), either(definition.neededWhen ?? NEVER, definition.nothingToDo.when))
}

/** That the verdict of a definition is *nothing to do*. */
export function nothingIn(definition: Definition): Condition {
  return both(reachedBy(definition), definition.nothingToDo?.when ?? NEVER, not(definition.neededWhen ?? NEVER))
}
