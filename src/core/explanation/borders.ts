import { evaluate, factsOf, halvesOf, keyOf, lookFrom, membersOf, readFact, searchFlip, withReading } from '#core/logic'
import type { Condition, Leaf, Scope, Value, Variable, World } from '#core/logic'
import type { Asked } from './look.ts'

/** A stretch of days or numbers that no condition tells apart, both ends inclusive. */
export interface Stretch {
  readonly from: number
  readonly until: number
}

/** A day or a number as a value of the kind a variable holds. */
export type Typed = (n: number) => Value

/** The constraints between facts for everyone in a world, as conditions that are asked. */
export function constraintsAsked(world: World): readonly Asked[] {
  return world.events.slice(0, 1).flatMap((event) =>
    world.lexicon.constraints.flatMap(({ each, must }) =>
      (each === 'household' ? world.households.map(({ id }) => id) : world.persons).map((id) => ({
        condition: must,
        scope: lookFrom(world, event.id, { type: each, id }),
      })),
    ),
  )
}

/**
 * The stretches into which conditions cut the days or numbers of a variable, ascending, from `range.from` to `range.until`.
 * `more` are further values at which something else begins (a version of a definition).
 */
export function stretchesOf(
  variable: Variable,
  range: Stretch,
  typed: Typed,
  asked: readonly Asked[],
  more: readonly number[] = [],
): readonly Stretch[] {
  const cuts = new Set(more.filter((n) => n > range.from && n <= range.until))
  for (const { condition, scope } of asked)
    for (const leaf of orderedLeaves(condition, scope, variable))
      for (const half of halvesOf(leaf.leaf)) {
        const cut = flipOf(half, leaf.scope, variable, range, typed)
        if (cut !== undefined) cuts.add(cut)
      }
  const starts = [range.from, ...[...cuts].sort((a, b) => a - b)]
  return starts.map((from, i) => ({ from, until: (starts[i + 1] ?? range.until + 1) - 1 }))
}

function* orderedLeaves(
  condition: Condition,
  scope: Scope,
  variable: Variable,
): Iterable<{ readonly leaf: Leaf; readonly scope: Scope }> {
  switch (condition.op) {
    case 'all':
    case 'any':
      for (const child of condition.conditions) yield* orderedLeaves(child, scope, variable)
      return
    case 'not':
      yield* orderedLeaves(condition.condition, scope, variable)
      return
    case 'some':
    case 'every':
    case 'at-least':
      for (const { person, belongs } of membersOf(condition.of, scope).candidates)
        if (belongs !== 'no')
          yield* orderedLeaves(condition.suchThat, { ...scope, subject: { type: 'person', id: person } }, variable)
      return
    default: {
      const key = keyOf(variable)
      if (factsOf(condition).some((ref) => keyOf(readFact(ref, scope).variable) === key))
        yield { leaf: condition, scope }
    }
  }
}

/** The first value at which a leaf answers otherwise than before. */
function flipOf(leaf: Leaf, scope: Scope, variable: Variable, range: Stretch, typed: Typed): number | undefined {
  const at = (n: number) =>
    evaluate(leaf, {
      ...scope,
      world: withReading(scope.world, variable, { state: 'known', value: typed(n), origin: 'assumed' }),
    })
  return searchFlip(range.from, range.until, at).flipsAt
}
