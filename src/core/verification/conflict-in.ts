import type { Condition, Entity } from '#core/logic'
import type { Budget } from './budget.ts'
import type { Probe } from './probe.ts'

/**
 * Of a condition that cannot hold in a tried household, parts that cannot hold together there, none of which can be spared.
 * Undefined when the steps ran out before they were found.
 */
export function conflictIn(
  condition: Condition,
  probe: Probe,
  subject: Entity,
  budget: Budget,
): readonly Condition[] | undefined {
  const parts = [...conjunctsOf(condition)].map((part) => ({ part, formula: probe.ground(part, subject) }))
  const alone = parts.find(({ formula }) => formula === false)
  if (alone !== undefined) return [alone.part]
  let kept = parts.filter(({ formula }) => formula !== true)
  for (const each of kept) {
    const rest = kept.filter((other) => other !== each)
    const solved = probe.solve(
      rest.map(({ formula }) => formula),
      budget,
    )
    if (solved === 'out-of-steps') return undefined
    if (solved === 'none') kept = rest
  }
  return kept.map(({ part }) => part)
}

/** The parts that must all hold for a condition to hold. */
export function* conjunctsOf(condition: Condition): Iterable<Condition> {
  if (condition.op === 'all') for (const child of condition.conditions) yield* conjunctsOf(child)
  else if (condition.op === 'not' && condition.condition.op === 'any') {
    for (const child of condition.condition.conditions) yield* conjunctsOf({ op: 'not', condition: child })
  } else yield condition
}
