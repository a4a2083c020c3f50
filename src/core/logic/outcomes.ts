import { completionsOf } from './completions.ts'
import { evaluate } from './evaluate.ts'
import { MOST_BITS } from './formula.ts'
import { pathsOf } from './paths.ts'
import type { Scope } from './read.ts'
import type { Rule } from './rule.ts'
import { Solver } from './solver.ts'
import type { Narrowed } from './solver.ts'
import type { Value, Variable } from './world.ts'

/** A value of an open variable that leads to an outcome; facts that are not named may have any value the constraints allow. */
export interface Assumed {
  readonly variable: Variable
  readonly value: Value
}

/** One way a rule can still come out, and a shortest-found set of answers that brings it about. */
export interface PossibleOutcome<O extends string> {
  readonly outcome: O
  readonly witness: readonly Assumed[]
  /** False when it hangs on people nobody has named or on two open dates compared: then it may not be possible at all. */
  readonly exact: boolean
}

/** Every way a rule can come out. `exhausted`: the steps ran out, there may be more. */
export interface PossibleOutcomes<O extends string> {
  readonly outcomes: readonly PossibleOutcome<O>[]
  readonly exhausted: boolean
}

/** Nodes of one search. */
const STEPS = 20_000

/**
 * Every outcome of a rule that some completion of the open facts allowed by the constraints leads to, each with a witness.
 * With `most` it stops once so many are found. The cheaper sister of `settle`, which also says what is missing.
 */
export function possibleOutcomes<O extends string>(
  rule: Rule<O>,
  scope: Scope,
  most: number = Number.POSITIVE_INFINITY,
  steps: number = STEPS,
): PossibleOutcomes<O> {
  const fast = rule.decide(rule.conditions.map((condition) => evaluate(condition, scope)))
  if (fast !== undefined) return { outcomes: [{ outcome: fast, witness: [], exact: true }], exhausted: false }
  const completions = completionsOf(scope)
  const formulas = rule.conditions.map((condition) => completions.ground(condition, scope))
  const found = new Map<O, PossibleOutcome<O>>()
  let exhausted = false
  for (const { outcome, goals } of pathsOf(rule, formulas)) {
    if (found.size >= most) break
    if (found.get(outcome)?.exact === true) continue
    const solver = new Solver((slot) => completions.bearingOn(slot), steps)
    if (solver.satisfiable(goals)) {
      const exact = solver.found.every(({ slot }) => slot.about.length === 1)
      found.set(outcome, { outcome, witness: solver.found.flatMap((each) => assumedOf(each, scope)), exact })
    } else exhausted ||= solver.exhausted
  }
  return { outcomes: [...found.values()], exhausted }
}

/** A value of what a search narrowed; none for people nobody has named and for two open dates compared. */
export function assumedOf({ slot, mask, low, high }: Narrowed, { world }: Pick<Scope, 'world'>): readonly Assumed[] {
  const [variable, second] = slot.about
  if (variable === undefined || second !== undefined) return []
  if (slot.values === undefined) {
    // The end that was narrowed lies on the border that matters.
    const n = low > slot.low ? low : high
    const isDate = world.lexicon.facts.get(variable.fact)?.type === 'date'
    return [{ variable, value: isDate ? { earliest: n, latest: n, text: '' } : n }]
  }
  const value = slot.values.find((_, i) => i >= low && i <= high && (i >= MOST_BITS || (mask & (1 << i)) !== 0))
  return value === undefined ? [] : [{ variable, value }]
}
