import { problem } from '#core/value'
import { checkNew, checkRegistrable } from './check-grant-drafts.ts'
import { demandOver, type CheckDraft } from './office-context.ts'
import { personOf } from './office-state.ts'

/** A new person comes in with the registration of their first grant, alone or in a renewal. */
export const checkPersonRegistered: CheckDraft<'person-registered'> = ({ user }, state) =>
  personOf(state, user) === undefined ? [] : [problem('person-already-registered', { user })]

/** New keys come with a reset alone, and nobody gives them to themselves. */
export const checkPersonKeysSet: CheckDraft<'person-keys-set'> = (payload, state, context) =>
  checkResetCodeIssued(payload, state, context)

/** 要綱10条6項: asked for by the person, or noted by the section's head for somebody who cannot sign in. */
export const checkResetRequested: CheckDraft<'reset-requested'> = ({ user }, state, context) => {
  const person = personOf(state, user)
  if (person === undefined) return [problem('person-unknown-here', { user })]
  return [
    ...demandOver(context, 'password-reset', 'request', { user, section: person.section }),
    ...(person.resetRequestedBy === undefined ? [] : [problem('reset-already-requested')]),
  ]
}

/** 要綱10条6項: only 求めに応じ, and never for oneself. */
export const checkResetCodeIssued: CheckDraft<'reset-code-issued'> = ({ user }, state, context) => {
  const person = personOf(state, user)
  if (person === undefined) return [problem('person-unknown-here', { user })]
  return [
    ...(user === context.principal.user ? [problem('not-for-oneself')] : []),
    ...(person.resetRequestedBy === undefined ? [problem('reset-not-requested')] : []),
  ]
}

/** The person used up their own code. */
export const checkPasswordSet: CheckDraft<'password-set'> = ({ user }, state, { principal }) => [
  ...(user === principal.user ? [] : [problem('operation-not-granted', { operation: 'password-reset' })]),
  ...(personOf(state, user)?.codeOutstanding === true ? [] : [problem('code-not-outstanding')]),
]

/** A renewal is asked for whole. */
export const checkRenewalProposed: CheckDraft<'renewal-proposed'> = ({ renewal, grants }, state, context) => [
  ...(grants.length === 0 ? [problem('renewal-empty')] : []),
  ...(state.renewals.some(({ id }) => id === renewal) ? [problem('renewal-already-approved')] : []),
  ...grants.flatMap((terms) => [
    ...demandOver(context, 'renewal', 'request', { section: terms.section, user: terms.user }),
    ...checkNew(terms, state),
  ]),
]

/** A renewal is approved whole, by another person than who proposed it. */
export const checkRenewalApproved: CheckDraft<'renewal-approved'> = ({ renewal: id }, state, context) => {
  const renewal = state.renewals.find((each) => each.id === id)
  if (renewal === undefined) return [problem('renewal-unknown')]
  const grants = state.grants.filter((grant) => grant.renewal === id && grant.decision === 'requested')
  return [
    ...(renewal.approvedBy === undefined ? [] : [problem('renewal-already-approved')]),
    ...(renewal.by === context.principal.user ? [problem('same-person-twice')] : []),
    ...grants.flatMap((grant) => checkRegistrable(grant, state, context)),
  ]
}
