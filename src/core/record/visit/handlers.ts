import type { Envelope } from '../envelope.ts'
import type { VisitPayloads } from './payloads.ts'
import type { VisitEventType } from './visit-event.ts'
import { NO_ANSWERS } from './hold-matter.ts'
import type { VisitPhase, VisitState } from './visit-state.ts'

/** For each event type the state it leaves behind; `apply` looks after version and stream. */
export type VisitHandlers<Types extends VisitEventType = VisitEventType> = {
  readonly [Type in Types]: (
    state: VisitState,
    payload: VisitPayloads[Type],
    event: Envelope<Type, VisitPayloads[Type]>,
  ) => VisitState
}

/** Where a running visit stands: who is here, is anybody protected, then everything else. */
export const runningPhase = (state: VisitState): VisitPhase => {
  if (state.purpose === 'consultation') return 'consulting'
  if (state.visitor === undefined) return 'awaiting-visitor'
  return state.protection === undefined ? 'awaiting-protection' : 'open'
}

/**
 * Forgets who was confirmed, what was answered about protection and what the back desk found. After an interruption somebody else may stand here,
 * and a flag may have been set meanwhile: an old "none" is worth nothing.
 */
export const withoutAssurances = (state: VisitState): VisitState => {
  const { protection: _, ...rest } = state
  const companions = state.companions.map((each) => ({ ...each, identity: {} }))
  return { ...rest, companions, identity: {}, hold: NO_ANSWERS, addressConfirmed: [] }
}
