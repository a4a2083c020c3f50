import { addMonths, dayFromIso, problem, type Problem } from '#core/value'
import { checkText } from './check-terms.ts'
import { demandOver, today, type CheckDraft, type OfficeContext } from './office-context.ts'
import type { OfficeState } from './office-state.ts'
import type { RetentionHold } from './retention-hold.ts'

/** Nobody keeps a record back for longer than this, with whoever's agreement; months from today. */
const LONGEST_MONTHS = 12

const UNKNOWN = [problem('retention-hold-unknown')]

const isRunning = ({ released, until }: RetentionHold, context: OfficeContext): boolean =>
  !released && (dayFromIso(until) ?? -Infinity) >= today(context)

/** Only over a record of one's own domains. */
const demandDomain = (domain: string, context: OfficeContext): readonly Problem[] =>
  demandOver(context, 'retention', 'execute', { domain }).length === 0 ? [] : [problem('not-in-own-domain')]

const holdOf = ({ retentionHolds }: OfficeState, id: string): RetentionHold | undefined =>
  retentionHolds.find((hold) => hold.id === id)

/** 要綱4条3項2号: by the 管理者, over a record of their own domain, until a day and for a reason. */
export const checkRetentionHeld: CheckDraft<'retention-held'> = (payload, state, context) => {
  const { hold, record, domain, since, until, reason } = payload
  const [first, last, now] = [dayFromIso(since), dayFromIso(until), today(context)]
  const isTaken = state.retentionHolds.some(
    (each) => each.id === hold || (each.record === record && isRunning(each, context)),
  )
  return [
    ...demandDomain(domain, context),
    ...checkText(reason, 'reason'),
    ...(first === undefined || first > now ? [problem('office-day-malformed', { field: 'since' })] : []),
    ...(last === undefined ? [problem('office-day-malformed', { field: 'until' })] : []),
    ...(last !== undefined && last < now ? [problem('retention-in-past')] : []),
    ...(last !== undefined && last > addMonths(now, LONGEST_MONTHS)
      ? [problem('retention-too-long', { months: LONGEST_MONTHS })]
      : []),
    ...(isTaken ? [problem('retention-already-held')] : []),
  ]
}

/** Another person agrees that it goes on beyond what one may decide. */
export const checkRetentionApproved: CheckDraft<'retention-approved'> = ({ hold: id }, state, context) => {
  const hold = holdOf(state, id)
  if (hold === undefined) return UNKNOWN
  const { user, onBehalfOf } = context.principal
  return [
    ...(isRunning(hold, context) ? [] : [problem('retention-over')]),
    ...(hold.approvedBy === undefined ? [] : [problem('retention-already-approved')]),
    ...([user, onBehalfOf].includes(hold.by) ? [problem('same-person-twice')] : []),
  ]
}

/** The record goes its way again. */
export const checkRetentionReleased: CheckDraft<'retention-released'> = ({ hold: id, reason }, state, context) => {
  const hold = holdOf(state, id)
  if (hold === undefined) return UNKNOWN
  return [
    ...demandDomain(hold.domain, context),
    ...(isRunning(hold, context) ? [] : [problem('retention-over')]),
    ...checkText(reason, 'reason'),
  ]
}
