import { checkExtension, checkStop } from '#core/hours'
import { dayFromIso, problem } from '#core/value'
import { checkText } from './check-terms.ts'
import { coversDay, DEPUTISING_DAYS } from './deputising-on.ts'
import { today, type CheckDraft, type OfficeContext } from './office-context.ts'
import type { OfficeState } from './office-state.ts'
import { POSTS } from './posts.ts'

/** 要綱3条6項: the deputy says from when to when and why; at most seven days, from today on. */
export const checkDeputisingBegun: CheckDraft<'deputising-begun'> = ({ from, to, reason }, state, context) => {
  const { principal } = context
  const first = dayFromIso(from)
  const last = dayFromIso(to)
  const isDeputy = principal.roles.includes(POSTS.deputy)
  const common = [...(isDeputy ? [] : [problem('not-a-deputy')]), ...checkText(reason, 'reason')]
  if (first === undefined || last === undefined)
    return [...common, problem('office-day-malformed', { field: first === undefined ? 'from' : 'to' })]
  const days = Array.from({ length: Math.min(Math.max(last - first + 1, 0), DEPUTISING_DAYS) }, (_, i) => first + i)
  const isTaken = state.deputising.some(
    (each) => each.user === principal.user && days.some((day) => coversDay(each, day)),
  )
  return [
    ...common,
    ...(last < first ? [problem('deputising-reversed')] : []),
    ...(last - first >= DEPUTISING_DAYS ? [problem('deputising-too-long', { days: DEPUTISING_DAYS })] : []),
    ...(first < today(context) ? [problem('deputising-in-past')] : []),
    ...(isTaken ? [problem('deputising-already')] : []),
  ]
}

/** Ended by the deputy, or by the manager who is back. */
export const checkDeputisingEnded: CheckDraft<'deputising-ended'> = ({ user }, state, context) => {
  const isOpen = state.deputising.some(
    (each) => each.user === user && !each.ended && (dayFromIso(each.to) ?? 0) >= today(context),
  )
  const isBy = user === context.principal.user || context.principal.roles.includes(POSTS.manager)
  return [
    ...(isBy ? [] : [problem('operation-not-granted', { operation: 'deputy' })]),
    ...(isOpen ? [] : [problem('deputising-not-begun')]),
  ]
}

/** 要綱15条1項ただし書: by the manager, for one day. */
export const checkHoursExtended: CheckDraft<'hours-extended'> = ({ extension, from, to, reason }, state, context) => [
  ...checkText(reason, 'reason'),
  ...checkExtension({ from, to }, context.rules.hours),
  ...(to <= context.now ? [problem('extension-over')] : []),
  ...checkNewAdjustment(extension, state),
]

/** An extension taken back before its end. */
export const checkExtensionWithdrawn: CheckDraft<'extension-withdrawn'> = ({ extension }, state, context) => {
  const found = state.adjustments.find(({ id, kind }) => id === extension && kind === 'extension')
  if (found === undefined) return [problem('extension-unknown')]
  return isOver(found, context) ? [problem('extension-over')] : []
}

/** 要綱15条2項: made known before it begins. */
export const checkStopAnnounced: CheckDraft<'stop-announced'> = ({ stop, from, to, reason }, state, context) => [
  ...checkText(reason, 'reason'),
  ...checkStop({ from, to }, context.now),
  ...checkNewAdjustment(stop, state),
]

/** At once, when something is wrong (要綱14条1項). */
export const checkStoppedNow: CheckDraft<'stopped-now'> = ({ stop, reason }, state) => [
  ...checkText(reason, 'reason'),
  ...checkNewAdjustment(stop, state),
]

/** Ended by whoever may stop in one way or the other. */
export const checkStopEnded: CheckDraft<'stop-ended'> = ({ stop }, state, context) => {
  const found = state.adjustments.find(({ id, kind }) => id === stop && kind === 'stop')
  if (found === undefined) return [problem('stop-unknown')]
  return isOver(found, context) ? [problem('stop-over')] : []
}

/** The manager or the deputy looked at the clock and says that it is right. */
export const checkClockCleared: CheckDraft<'clock-cleared'> = ({ reason }) => [...checkText(reason, 'reason')]

/** What was lost is known, and work may go on. */
export const checkStoreLossCleared: CheckDraft<'store-loss-cleared'> = ({ reason }) => [...checkText(reason, 'reason')]

/** Anybody who is signed in reads notices, once each. */
export const checkNoticeRead: CheckDraft<'notice-read'> = ({ notice }, { adjustments }) =>
  adjustments.some(({ id }) => id === notice) || ENDING.test(notice) ? [] : [problem('notice-unknown')]

const ENDING = /^grants-ending-\d{4}-\d{2}-\d{2}$/

const isOver = (
  { to, withdrawn }: { readonly to?: number; readonly withdrawn: boolean },
  { now }: OfficeContext,
): boolean => withdrawn || (to !== undefined && to <= now)

const checkNewAdjustment = (id: string, { adjustments }: OfficeState) =>
  adjustments.some((each) => each.id === id) ? [problem('adjustment-already-there')] : []
