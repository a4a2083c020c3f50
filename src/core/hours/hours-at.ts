import { NO_ADJUSTMENTS, type Adjustments } from './adjustments.ts'
import type { HoursState } from './hours-state.ts'
import { systemPlan } from './opening-plan.ts'
import { isPlanOpen, lastClosingOf, planState } from './plan-state.ts'
import type { SystemHours } from './system-hours.ts'

/**
 * Whether a desk's system is open at an instant in epoch milliseconds (要綱15条): within its hours or an extension, outside
 * the spans closed every year, and not stopped. A rule that `checkSystemHours` refuses is closed.
 */
export const isOpen = (epochMs: number, rule: SystemHours, adjustments: Adjustments = NO_ADJUSTMENTS): boolean =>
  isPlanOpen(epochMs, systemPlan(rule), adjustments)

/** What a desk's hours say at an instant in epoch milliseconds, with the next closing or opening. */
export const hoursAt = (epochMs: number, rule: SystemHours, adjustments: Adjustments = NO_ADJUSTMENTS): HoursState =>
  planState(epochMs, systemPlan(rule), adjustments)

/** Whole minutes to closing, rounded up; `undefined` when closed now or when nothing known closes it. */
export const minutesToClosing = (
  epochMs: number,
  rule: SystemHours,
  adjustments: Adjustments = NO_ADJUSTMENTS,
): number | undefined => {
  const state = hoursAt(epochMs, rule, adjustments)
  return state.state === 'closed' ? undefined : state.minutes
}

/** The next opening after an instant at which it is closed; `undefined` when open now or when none is known. */
export const nextOpening = (
  epochMs: number,
  rule: SystemHours,
  adjustments: Adjustments = NO_ADJUSTMENTS,
): number | undefined => {
  const state = hoursAt(epochMs, rule, adjustments)
  return state.state === 'closed' ? state.nextOpening : undefined
}

/** The last instant up to and including this one at which the desk closed; `undefined` when none is known. */
export const lastClosing = (
  epochMs: number,
  rule: SystemHours,
  adjustments: Adjustments = NO_ADJUSTMENTS,
): number | undefined => lastClosingOf(epochMs, systemPlan(rule), adjustments)
