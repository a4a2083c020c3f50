import { dayAt } from '#core/hours'
import { holdOf, maySeeRegister } from '#core/record'
import type { VisitState } from '#core/record'
import { problem, type Problem } from '#core/value'
import { deskTime, systemHoursOf, timeContext } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'

/**
 * What stands against showing the data of a visit for the core systems, or recording that they were entered; nothing when it may be.
 * The hours, and a visit that runs with its register open, or that was closed today, when it was settled that nobody is under
 * protection measures and the list of today still meets nobody of it. Problems: those of the hours, `hold-checking`, `entry-not-open`,
 * `visit-closed-earlier`, `entry-after-closing`.
 */
export function askEntry(state: VisitState, parts: DeskParts): readonly Problem[] {
  const time = deskTime(parts)
  const { hours } = timeContext(time)
  if (!hours.open) return hours.problems ?? [problem('outside-hours', { action: 'entry-recorded' })]
  if (holdOf(state, parts.known).status === 'checking') return [problem('hold-checking')]
  if (state.phase === 'open') return maySeeRegister(state, parts.known) ? [] : [problem('entry-not-open')]
  if (state.phase !== 'closed' || state.closing === undefined) return [problem('entry-not-open')]
  if (dayAt(state.closing.at, systemHoursOf(parts.catalogue)) !== time.today) return [problem('visit-closed-earlier')]
  const isSettled = state.closing.nobodyProtected === true && parts.known?.list === 'current'
  return isSettled ? [] : [problem('entry-after-closing')]
}

/** Whether addresses are left for handwriting, as on paper: for a protected person, and by a list that is old or cannot be read. */
export const leavesAddresses = (state: VisitState, { known }: Pick<DeskParts, 'known'>): boolean =>
  holdOf(state, known).status !== 'none' || known?.list !== 'current'
