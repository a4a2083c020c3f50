import type { Principal } from '#core/access'
import type { Situation } from '#core/definitions'
import { derive, deriveInSteps } from '#core/derivation'
import type { Asker, Derivation } from '#core/derivation'
import type { VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'
import { seenBy } from './seen-visit.ts'
import { situationOfVisit } from './situation-of-visit.ts'

type PlanParts = Pick<DeskParts, 'catalogue' | 'schemes' | 'plans' | 'rest'>

/** What follows from what this principal sees of a visit, with what the clerk added or struck. */
export function planOfVisit(state: VisitState, parts: PlanParts, principal: Principal): Derivation {
  const { situation, asker } = asked(state, parts, principal)
  const plan = derive(situation, parts.catalogue, asker, parts.plans?.before(principal, state.stream))
  parts.plans?.keep(principal, state.stream, plan)
  return plan
}

/**
 * Works out a plan that is about to be asked for, resting as often as the desk wants it: {@link planOfVisit} then finds it done.
 * Where no plan is remembered there is nothing to work out ahead.
 */
export async function planAhead(state: VisitState, parts: PlanParts, principal: Principal): Promise<void> {
  const { catalogue, plans, rest } = parts
  if (plans === undefined || rest === undefined) return
  const { situation, asker } = asked(state, parts, principal)
  const steps = deriveInSteps(situation, catalogue, asker, plans.before(principal, state.stream))
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) plans.keep(principal, state.stream, value)
    // At the end too: choosing the next question comes after it.
    const resting = rest()
    if (resting !== undefined) await resting
    if (done === true) return
  }
}

function asked(
  state: VisitState,
  parts: PlanParts,
  principal: Principal,
): { readonly situation: Situation; readonly asker: Asker } {
  const seen = seenBy(state, parts, principal)
  const choices = Object.values(seen.choices).map(({ procedure, subject, choice }) => ({
    procedure,
    subject: subject.id,
    choice,
  }))
  return { situation: situationOfVisit(seen), asker: { authority: principal.authority, choices } }
}
