import { negated } from '#core/logic'
import type { Budget } from './budget.ts'
import { boundsOf, conflictOf } from './contradicting-case.ts'
import type { CaseFile } from './case-file.ts'
import type { Probe } from './probe.ts'

/** Constraints that leave no household at all, with one that keeps to all of them but the last. */
export interface Unsatisfiable {
  readonly constraints: readonly string[]
  readonly case: CaseFile | undefined
}

/** Whether the constraints between facts leave any household of a tried shape; `undefined` when they do. */
export function unsatisfiableIn(probe: Probe, budget: Budget): Unsatisfiable | 'out-of-steps' | undefined {
  const bounds = boundsOf(probe)
  const solved = probe.solveBare(
    bounds.map(({ formula }) => formula),
    budget,
  )
  if (solved === 'out-of-steps') return 'out-of-steps'
  if (solved !== 'none') return undefined
  const conflict = conflictOf([], bounds, probe, budget)
  const constraints = [...new Set((conflict?.core ?? []).map(({ constraint }) => constraint.id))]
  return { constraints, case: conflict?.case }
}

/** Constraints that something could break, were it not for the others, in a tried household. */
export function constraintsThatBind(probe: Probe, wanted: ReadonlySet<string>, budget: Budget): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { constraint, formula } of boundsOf(probe)) {
    if (!wanted.has(constraint.id) || found.has(constraint.id)) continue
    // Out of steps counts as binding: nothing is claimed of it.
    if (probe.solveBare([negated(formula)], budget) !== 'none') found.add(constraint.id)
  }
  return found
}
