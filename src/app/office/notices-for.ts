import type { Principal } from '#core/access'
import { reaches } from '#core/access'
import { ENDING_SOON_DAYS, grantsEnding, officeDay, type OfficeRules, type OfficeState } from '#core/office'
import { instantOf } from '#core/hours'
import { dayFromIso } from '#core/value'
import type { NoticeView } from './commands.ts'

/**
 * What a person is to know, until it is over: extensions and stops (要綱15条), said to everybody, and grants that end within 30
 * days, said to whoever holds them and to those who may look at them. The text is the reason somebody wrote; for grants it
 * is their last day.
 */
export function noticesFor(
  state: OfficeState,
  principal: Principal,
  now: number,
  rules: OfficeRules,
): readonly NoticeView[] {
  const isRead = (id: string): boolean =>
    state.read.some(({ user, notice }) => user === principal.user && notice === id)
  const adjustments = state.adjustments
    .filter(({ to, withdrawn }) => !withdrawn && (to === undefined || to > now))
    .map(({ id, kind, from, to, reason }) => ({
      id,
      kind,
      from,
      ...(to === undefined ? {} : { to }),
      text: reason,
      read: isRead(id),
    }))
  const concerned = grantsEnding(state.grants, officeDay(now, rules)).filter(
    ({ user, section }) =>
      user === principal.user ||
      reaches(principal, rules.matrix, { operation: 'grant', act: 'view' }, { section, user }),
  )
  const days = [...new Set(concerned.map(({ to }) => to))].toSorted()
  return [...adjustments, ...days.map((to) => endingNotice(to, isRead, rules))]
}

/** The last day of a person's own rights when it lies within 30 days and nothing carries them on (ISO). */
export const ownEnd = (state: OfficeState, user: string, now: number, rules: OfficeRules): string | undefined =>
  grantsEnding(state.grants, officeDay(now, rules))
    .filter((grant) => grant.user === user)
    .map(({ to }) => to)
    .toSorted()[0]

function endingNotice(to: string, isRead: (id: string) => boolean, { hours }: OfficeRules): NoticeView {
  const id = `grants-ending-${to}`
  const day = dayFromIso(to) ?? 0
  return {
    id,
    kind: 'grants-ending',
    from: instantOf(day - ENDING_SOON_DAYS, 0, hours),
    to: instantOf(day + 1, 0, hours),
    text: to,
    read: isRead(id),
  }
}
