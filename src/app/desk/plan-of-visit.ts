import type { Principal } from '#core/access'
import { derive } from '#core/derivation'
import type { Derivation } from '#core/derivation'
import type { VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'
import { seenBy } from './seen-visit.ts'
import { situationOfVisit } from './situation-of-visit.ts'

/** How many visits a clerk has at hand at once. */
const AT_HAND = 12

/** What followed last from each visit at hand. It goes when the clerk does: nothing else holds the principal of a session. */
const lastPlans = new WeakMap<Principal, Map<string, Derivation>>()

/** What follows from what this principal sees of a visit, with what the clerk added or struck. */
export function planOfVisit(
  state: VisitState,
  parts: Pick<DeskParts, 'catalogue' | 'schemes'>,
  principal: Principal,
): Derivation {
  const seen = seenBy(state, parts, principal)
  const choices = Object.values(seen.choices).map(({ procedure, subject, choice }) => ({
    procedure,
    subject: subject.id,
    choice,
  }))
  const plans = lastPlans.get(principal) ?? new Map<string, Derivation>()
  lastPlans.set(principal, plans)
  const asker = { authority: principal.authority, choices }
  const plan = derive(situationOfVisit(seen), parts.catalogue, asker, plans.get(state.stream))
  plans.delete(state.stream)
  plans.set(state.stream, plan)
  const [oldest] = plans.keys()
  if (plans.size > AT_HAND && oldest !== undefined) plans.delete(oldest)
  return plan
}
