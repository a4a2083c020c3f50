import type { VisitHandlers } from './handlers.ts'
import { runningPhase, withoutAssurances } from './handlers.ts'
import { isSameVisitor } from './visitor.ts'

/** Opening, who stands here, protection, identity, interruption and end. */
export const applyReception: VisitHandlers<
  | 'visit-opened'
  | 'visitor-registered'
  | 'protection-answered'
  | 'identity-checked'
  | 'visit-suspended'
  | 'visit-resumed'
  | 'visit-closed'
> = {
  'visit-opened': (state, { ticket, catalogue, receivedOn, section }) => ({
    ...state,
    phase: 'awaiting-visitor',
    ticket,
    catalogue,
    receivedOn,
    ...(section === undefined ? {} : { section }),
  }),
  'visitor-registered': (state, visitor) => {
    const same = state.visitor !== undefined && isSameVisitor(state.visitor, visitor)
    const next = { ...(same ? state : withoutAssurances(state)), visitor }
    return { ...next, phase: runningPhase(next) }
  },
  'protection-answered': (state, payload, { recordedAt }) => {
    const next = { ...state, protection: { ...payload, at: recordedAt } }
    return { ...next, phase: runningPhase(next) }
  },
  'identity-checked': (state, payload, { recordedAt }) => ({
    ...state,
    identity: { ...state.identity, [payload.scheme]: { ...payload, at: recordedAt } },
  }),
  'visit-suspended': (state, { reason }, { recordedAt }) => ({
    ...withoutAssurances(state),
    phase: 'suspended',
    suspension: { reason, at: recordedAt },
  }),
  'visit-resumed': (state) => {
    const { suspension: _, ...rest } = withoutAssurances(state)
    return { ...rest, phase: runningPhase(rest) }
  },
  'visit-closed': (state, payload, { recordedAt }) => ({
    ...withoutAssurances(state),
    phase: 'closed',
    closing: { ...payload, at: recordedAt },
  }),
}
