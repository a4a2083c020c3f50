import { NO_ADJUSTMENTS, type Adjustments } from '#core/hours'
import type { OfficeState } from '#core/office'

/** Extensions and stops as the hours take them (要綱15条); what was withdrawn is none. */
export function adjustmentsOf(state: OfficeState | undefined): Adjustments {
  if (state === undefined) return NO_ADJUSTMENTS
  const standing = state.adjustments.filter(({ withdrawn }) => !withdrawn)
  return {
    extensions: standing.flatMap(({ kind, from, to }) =>
      kind === 'extension' && to !== undefined ? [{ from, to }] : [],
    ),
    stops: standing.flatMap(({ kind, from, to }) =>
      kind === 'stop' ? [{ from, ...(to === undefined ? {} : { to }) }] : [],
    ),
  }
}
