import { keyOf } from '#core/logic'
import type { Reading, Variable, World } from '#core/logic'

const OPEN: Reading = { state: 'open', asked: false }

/**
 * The same world in which only these variables are known; everything else is as if nobody had stated it. With `constraints`
 * only those hold: what follows then follows with all of them too.
 */
export function restrictWorld(world: World, kept: readonly Variable[], constraints?: ReadonlySet<string>): World {
  const keys = new Set(kept.map(keyOf))
  const { lexicon } = world
  return {
    ...world,
    ...(constraints === undefined
      ? {}
      : { lexicon: { ...lexicon, constraints: lexicon.constraints.filter(({ id }) => constraints.has(id)) } }),
    stated: (variable, event) => (keys.has(keyOf(variable)) ? world.stated(variable, event) : OPEN),
  }
}

/** Whether anything is stated of a variable in any event: a value, or that it does not apply. */
export function isStated(world: World, variable: Variable): boolean {
  return world.events.some(({ id }) => world.stated(variable, id).state !== 'open')
}
