import { evaluate, keyOf, membersOf } from '#core/logic'
import type { Condition, Scope, Variable, World } from '#core/logic'
import type { Asked } from './look.ts'

/** A world that notes which of its variables are looked up. */
interface Noting {
  readonly world: World
  readonly noted: ReadonlyMap<string, Variable>
}

function noting(world: World): Noting {
  const noted = new Map<string, Variable>()
  return {
    noted,
    world: {
      ...world,
      stated: (variable, event) => {
        noted.set(keyOf(variable), variable)
        return world.stated(variable, event)
      },
    },
  }
}

/** Every variable that conditions look up, whether or not an earlier part already decides: all leaves, all members of every set. */
export function readsOf(asked: readonly Asked[], world: World): readonly Variable[] {
  const { world: watched, noted } = noting(world)
  for (const { condition, scope } of asked) readAll(condition, { ...scope, world: watched })
  return [...noted.values()]
}

function readAll(condition: Condition, scope: Scope): void {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const child of condition.conditions) readAll(child, scope)
      return
    case 'not':
      readAll(condition.condition, scope)
      return
    case 'some':
    case 'every':
    case 'at-least':
      for (const { person, belongs } of membersOf(condition.of, scope).candidates)
        if (belongs !== 'no') readAll(condition.suchThat, { ...scope, subject: { type: 'person', id: person } })
      return
    default:
      evaluate(condition, scope)
  }
}
