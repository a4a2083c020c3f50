import { problem, type Problem } from '#core/value'
import { checkSpan, checkText } from './check-terms.ts'
import { isFirstAppointment } from './first-appointment.ts'
import type { NamedGrant } from './grant.ts'
import { grantStatus, isInForce, spanOfGrant } from './grant-status.ts'
import { demandOver, today, type CheckDraft, type OfficeContext } from './office-context.ts'
import { checkOverlap } from './check-overlap.ts'
import { grantOf, type OfficeState } from './office-state.ts'
import { POSTS } from './posts.ts'

const UNKNOWN = [problem('grant-unknown')]

/** 要綱10条2項: the section's head asks, for their own section. */
export const checkGrantRequested: CheckDraft<'grant-requested'> = (terms, state, context) => [
  ...demandOver(context, 'grant', 'request', { section: terms.section, user: terms.user }),
  ...checkNew(terms, state),
]

/** A request's own problems, whoever makes it. */
export const checkNew = (terms: NamedGrant, state: OfficeState): readonly Problem[] => [
  ...checkSpan(terms),
  ...(grantOf(state, terms.grant) === undefined ? [] : [problem('grant-already-there')]),
]

/** A request that may still be registered: `grant-already-over` when its last day has passed, and those of overlaps. */
export const checkRegistrable = (terms: NamedGrant, state: OfficeState, context: OfficeContext): readonly Problem[] => {
  const span = spanOfGrant(terms)
  return span === undefined || span.to < today(context)
    ? [problem('grant-already-over')]
    : checkOverlap(terms, state.grants)
}

/** 要綱10条3項: the manager registers what another person asked for. */
export const checkGrantRegistered: CheckDraft<'grant-registered'> = ({ grant: id }, state, context) => {
  const grant = grantOf(state, id)
  if (grant === undefined) return UNKNOWN
  const isOwn = grant.requestedBy === context.principal.user
  return [
    ...(grant.decision === 'requested' && grant.renewal === undefined ? [] : [problem('grant-already-decided')]),
    ...(isOwn && !isFirstAppointment(grant, state, context) ? [problem('same-person-twice')] : []),
    ...checkRegistrable(grant, state, context),
  ]
}

/** Refusing what was asked for; whoever asked may also take it back so. */
export const checkGrantRefused: CheckDraft<'grant-refused'> = ({ grant: id, reason }, state) => {
  const grant = grantOf(state, id)
  if (grant === undefined) return UNKNOWN
  return [...(grant.decision === 'requested' ? [] : [problem('grant-already-decided')]), ...checkText(reason, 'reason')]
}

/** 要綱10条1項・2項: the section's head asks for the end of a right. */
export const checkRevocationRequested: CheckDraft<'revocation-requested'> = ({ grant: id, reason }, state, context) => {
  const grant = grantOf(state, id)
  if (grant === undefined) return UNKNOWN
  return [
    ...demandOver(context, 'revocation', 'request', { section: grant.section }),
    ...(isLive(grant, context) ? [] : [problem('grant-not-in-force')]),
    ...(grant.revocationRequestedBy === undefined ? [] : [problem('revocation-already-requested')]),
    ...checkText(reason, 'reason'),
  ]
}

/** 要綱10条4項・5項: on another person's request, or by the manager's own duty (`forced`). */
export const checkGrantRevoked: CheckDraft<'grant-revoked'> = ({ grant: id, reason, forced }, state, context) => {
  const grant = grantOf(state, id)
  if (grant === undefined) return UNKNOWN
  const by = grant.revocationRequestedBy
  const others = state.grants.filter((other) => other.grant !== id && other.role === POSTS.manager)
  const isLastManager =
    grant.role === POSTS.manager &&
    isInForce(grant, today(context)) &&
    !others.some((other) => isInForce(other, today(context)))
  return [
    ...(isLive(grant, context) ? [] : [problem('grant-not-in-force')]),
    ...(!forced && by === undefined ? [problem('revocation-not-requested')] : []),
    ...(!forced && by === context.principal.user ? [problem('same-person-twice')] : []),
    ...(isLastManager ? [problem('manager-would-be-missing')] : []),
    ...checkText(reason, 'reason'),
  ]
}

const isLive = (grant: Parameters<typeof grantStatus>[0], context: OfficeContext): boolean =>
  ['future', 'in-force', 'ending-soon'].includes(grantStatus(grant, today(context)))
