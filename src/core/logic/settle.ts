import { completionsOf } from './completions.ts'
import type { Completions } from './completions.ts'
import { slotsOf } from './formula.ts'
import type { Open, Slot } from './formula.ts'
import { changesOutcome } from './changes-outcome.ts'
import type { Obligation } from './obligations.ts'
import { pathsOf } from './paths.ts'
import type { Path } from './paths.ts'
import type { Scope } from './read.ts'
import type { Rule } from './rule.ts'
import { Solver } from './solver.ts'
import { keyOf } from './world.ts'
import type { Variable } from './world.ts'

/** What a rule comes to. `settled` is undefined while allowed completions disagree, or when the search could not be finished. */
export interface Settlement<O extends string> {
  readonly settled: O | undefined
  /** The fast pass left it open, and looking at the facts together decided it. */
  readonly byConstraints: boolean
  /** The constraints between facts it then rests on. */
  readonly obligations: readonly Obligation[]
  /** Open variables that can change the outcome, in reading order; all that are read when none can do so alone. */
  readonly missing: readonly Variable[]
  /** False when the steps ran out, or when it hangs on people nobody has named or on two open dates compared. */
  readonly exact: boolean
}

/** Nodes of one search for an outcome; beyond it the rule stays not settled. */
const STEPS = 20_000

/**
 * Settles a rule exactly: an outcome is settled when all completions of the open facts that the vocabulary's constraints
 * allow agree on it. `missing` lists the facts some answer of which settles it, or changes it with all else unchanged.
 */
export function settle<O extends string>(rule: Rule<O>, scope: Scope): Settlement<O> {
  const fast = rule.decide(rule.conditions.map((condition) => scope.judge(condition, scope)))
  if (fast !== undefined) return { settled: fast, byConstraints: false, obligations: [], missing: [], exact: true }
  const completions = completionsOf(scope)
  const formulas = rule.conditions.map((condition) => completions.ground(condition, scope))
  const paths = pathsOf(rule, formulas)
  const solver = new Solver((slot) => completions.bearingOn(slot), STEPS)
  const outcomes = new Set(paths.filter(({ goals }) => solver.satisfiable(goals)).map(({ outcome }) => outcome))
  const [settled] = outcomes
  if (outcomes.size === 1 && !solver.exhausted && settled !== undefined) {
    const others = paths.filter(({ outcome }) => outcome !== settled)
    const obligations = needed(solver.touched, others, completions)
    return { settled, byConstraints: true, obligations, missing: [], exact: true }
  }
  const read = new Set<Slot>()
  for (const formula of formulas) slotsOf(formula, read)
  const slots = [...read]
  const telling = slots.filter((slot) => changesOutcome(slot, paths, completions))
  return {
    settled: undefined,
    byConstraints: false,
    obligations: [],
    missing: variablesOf(telling.length > 0 ? telling : slots),
    exact: !solver.exhausted && slots.every(({ about }) => about.length === 1),
  }
}

/** Of the constraints that came into play, those without which another outcome would be possible. */
function needed(
  touched: ReadonlySet<Open>,
  others: readonly Path<string>[],
  completions: Completions,
): readonly Obligation[] {
  const kept = new Set(touched)
  for (const constraint of touched) {
    kept.delete(constraint)
    const solver = new Solver((slot) => completions.bearingOn(slot).filter((each) => kept.has(each)), STEPS)
    if (others.some(({ goals }) => solver.satisfiable(goals)) || solver.exhausted) kept.add(constraint)
  }
  return [...kept].flatMap((formula) => completions.sourceOf(formula) ?? [])
}

function variablesOf(slots: readonly Slot[]): readonly Variable[] {
  return [...new Map(slots.flatMap(({ about }) => about).map((variable) => [keyOf(variable), variable])).values()]
}
