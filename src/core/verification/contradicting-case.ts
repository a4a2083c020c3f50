import { negated } from '#core/logic'
import type { Constraint, Entity, Formula } from '#core/logic'
import type { Budget } from './budget.ts'
import type { CaseFile } from './case-file.ts'
import { caseSaying } from './case-of.ts'
import type { Probe } from './probe.ts'

/** A constraint as it bears on one person or household. */
export interface Bound {
  readonly constraint: Constraint
  readonly subject: Entity
  readonly formula: Formula
}

/** Every constraint of a tried household. */
export function boundsOf(probe: Probe): readonly Bound[] {
  const { lexicon, persons, households } = probe.world
  return lexicon.constraints.flatMap((constraint) => {
    const ids = constraint.each === 'household' ? households.map(({ id }) => id) : persons
    return ids.map((id): Bound => {
      const subject: Entity = { type: constraint.each, id }
      return { constraint, subject, formula: probe.ground(constraint.must, subject) }
    })
  })
}

/**
 * Of constraints that cannot all hold under some goals, those none of which can be spared, and a household that keeps to all
 * of them but the last: whatever it says breaks that one. Undefined when the steps ran out, or when they can hold.
 */
export function conflictOf(
  goals: readonly Formula[],
  bounds: readonly Bound[],
  probe: Probe,
  budget: Budget,
): { readonly core: readonly Bound[]; readonly case: CaseFile | undefined } | undefined {
  const canHold = (kept: readonly Bound[]) => probe.solveBare([...goals, ...kept.map(({ formula }) => formula)], budget)
  if (canHold(bounds) !== 'none') return undefined
  let core = bounds.filter(({ formula }) => formula !== true)
  for (const each of core) {
    const rest = core.filter((other) => other !== each)
    if (canHold(rest) === 'none') core = rest
  }
  const last = core.at(-1)
  if (last === undefined) return { core, case: undefined }
  const rest = core.slice(0, -1).map(({ formula }) => formula)
  const solver = probe.solveBare([...goals, ...rest, negated(last.formula)], budget)
  return { core, case: typeof solver === 'string' ? undefined : caseSaying(solver.found, probe, probe.catalogue) }
}
