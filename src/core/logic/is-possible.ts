import { completionsOf } from './completions.ts'
import { contradictions } from './obligations.ts'
import type { Scope } from './read.ts'
import { Solver } from './solver.ts'

/** Nodes of the search; beyond it nothing is claimed. */
const STEPS = 20_000

/**
 * Whether the constraints between facts leave any way for a world to turn out, as its event sees it. Undefined where the
 * search did not finish: then neither is claimed.
 */
export function isPossible(scope: Scope): boolean | undefined {
  if (contradictions(scope).length > 0) return false
  const completions = completionsOf(scope)
  const solver = new Solver((slot) => completions.bearingOn(slot), STEPS)
  if (solver.satisfiable(completions.constraints)) return true
  return solver.exhausted ? undefined : false
}
