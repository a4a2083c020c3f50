import { NO_ADJUSTMENTS, type Adjustments } from '#core/hours'
import type { OfficeState } from '#core/office'
import type { RecordedStop } from '../desk/desk-parts.ts'

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

/** The stops as they are recorded, with their reasons: what was taken on paper meanwhile belongs to one of them. */
export const stopsOf = (state: OfficeState | undefined): readonly RecordedStop[] =>
  (state?.adjustments ?? [])
    .filter(({ kind, withdrawn }) => kind === 'stop' && !withdrawn)
    .map(({ id, from, to, reason }) => ({ id, from, ...(to === undefined ? {} : { to }), reason }))
