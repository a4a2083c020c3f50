import { hasOperation } from '#core/access'
import { problem, type Problem } from '#core/value'
import type { DraftChecks, DraftContext } from './draft-context.ts'
import { hasTrait } from './event-traits.ts'
import { holdOf, keysAnswered } from './hold.ts'
import type { VisitEventType } from './visit-event.ts'
import type { VisitState } from './visit-state.ts'

/**
 * While a visit is stopped for a check, what is no part of it waits: `hold-checking`. A command's first state decides for what it enters of the household, so that a
 * person is entered whole and the stop comes with them; paper handed over is judged by the state as it is.
 */
export const checkHold = (type: VisitEventType, state: VisitState, context: DraftContext): readonly Problem[] => {
  if (hasTrait(type, 'whileChecking')) return []
  const judged = type === 'sheet-confirmed' ? state : (context.began ?? state)
  return holdOf(judged, context.protection).status === 'checking' ? [problem('hold-checking')] : []
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((key) => b.includes(key))

/** The check of the back desk, and the second clerk's word on the address. */
export const holdChecks: Partial<DraftChecks> = {
  /** An answer that opens is another person's than of whoever opened the visit. */
  'hold-resolved': ({ outcome, matters }, state, { principal, protection }) => {
    const hold = holdOf(state, protection)
    if (hold.status === 'none') return [problem('hold-not-there')]
    const about = keysAnswered(hold, outcome)
    return [
      ...(hasOperation(principal, 'hold') ? [] : [problem('gate-operation-not-granted', { operation: 'hold' })]),
      ...(about.length === 0 && outcome !== 'refused' ? [problem('hold-not-to-be-opened')] : []),
      ...(isSame(about, matters) ? [] : [problem('hold-changed')]),
      ...(outcome !== 'refused' && state.clerks[0] === principal.user ? [problem('second-person-needed')] : []),
    ]
  },
  /** By somebody who has recorded nothing else in this visit. */
  'address-confirmed': (_payload, state, { principal, protection }) => [
    ...(holdOf(state, protection).status === 'continued' ? [] : [problem('hold-not-there')]),
    ...(state.clerks.includes(principal.user) ? [problem('second-person-needed')] : []),
  ],
}
