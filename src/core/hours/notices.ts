import type { Adjustments } from './adjustments.ts'
import { hoursAt } from './hours-at.ts'
import type { SystemHours } from './system-hours.ts'
import { MINUTE } from './time-of-day.ts'

/**
 * The notice before closing that has been reached at an instant: of `notices` (minutes) the smallest that is not less than
 * the time left; `undefined` when none is, or when the desk is closed.
 */
export const reachedNotice = (
  epochMs: number,
  rule: SystemHours,
  adjustments: Adjustments,
  notices: readonly number[],
): number | undefined => {
  const state = hoursAt(epochMs, rule, adjustments)
  if (state.state === 'closed' || state.closesAt === undefined) return undefined
  const left = state.closesAt - epochMs
  const reached = notices.filter((minutes) => left <= minutes * MINUTE)
  return reached.length === 0 ? undefined : Math.min(...reached)
}
