import { problem } from '#core/value'
import { standingOf } from '../visit/companion.ts'
import type { AskCondition } from './gate-context.ts'

const MINUTE = 60_000

/**
 * Was the very visitor who signs it identified by the form's own scheme, with an outcome the form accepts, and does that still hold
 * (要綱8条3項)? A suspension or a change of visitor has already taken the check out of the state; what rests on a sheet being their
 * own matter says nothing of another's. `refused` is never enough.
 */
export const askIdentity: AskCondition = (sheet, { visit, rules, now }) => {
  if (sheet.identity === undefined) return [problem('gate-form-without-identity-scheme', { form: sheet.form })]
  const { scheme, accepts } = sheet.identity
  const signs = sheet.signatory ?? visit?.visitor?.id
  const who = visit === undefined ? undefined : standingOf(visit).find(({ id }) => id === signs)
  const check = who !== undefined && Object.hasOwn(who.identity, scheme) ? who.identity[scheme] : undefined
  if (who === undefined || check === undefined) return [problem('gate-identity-not-checked', { scheme })]
  if (check.own === true && sheet.own !== true) return [problem('gate-identity-not-checked', { scheme })]
  // Whoever came while the system stood still is not here now: what they sign, they sign when they stand here.
  if (check.onPaper === true) return [problem('gate-identity-on-paper', { scheme })]
  if (check.visitor !== who.id) return [problem('gate-identity-of-other-visitor', { scheme })]
  if (check.outcome === 'refused' || !accepts.includes(check.outcome))
    return [problem('gate-identity-not-accepted', { scheme, outcome: check.outcome })]
  const holds = rules.identityHoldsMinutes
  if (holds !== undefined && (now < check.at || now - check.at > holds * MINUTE))
    return [problem('gate-identity-stale', { scheme, minutes: holds })]
  return []
}
