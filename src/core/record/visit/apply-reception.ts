import type { VisitHandlers } from './handlers.ts'
import { runningPhase, withoutAssurances } from './handlers.ts'
import type { VisitState } from './visit-state.ts'
import { isSameVisitor } from './visitor.ts'

/** Opening, who stands here, protection, identity, interruption and end. */
export const applyReception: VisitHandlers<
  | 'visit-opened'
  | 'visit-waiting'
  | 'visit-called'
  | 'visitor-registered'
  | 'protection-answered'
  | 'identity-checked'
  | 'visit-suspended'
  | 'visit-resumed'
  | 'visit-closed'
  | 'visit-reopened'
> = {
  'visit-opened': (state, { ticket, catalogue, receivedOn, section, purpose, channel, announced, case: from }) => {
    const next: VisitState = {
      ...state,
      ticket,
      catalogue,
      receivedOn,
      ...(section === undefined ? {} : { section }),
      ...(purpose === undefined ? {} : { purpose }),
      ...(channel === undefined ? {} : { channel }),
      ...(announced === undefined ? {} : { announced }),
      ...(from === undefined ? {} : { case: from }),
    }
    return { ...next, phase: runningPhase(next) }
  },
  'visit-waiting': (state, payload, { recordedAt }) => ({ ...state, waiting: { ...payload, at: recordedAt } }),
  'visit-called': (state) => state,
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
  'visit-closed': (state, payload, { recordedAt, terminal }) => ({
    ...withoutAssurances(state),
    phase: 'closed',
    closing: {
      ...payload,
      at: recordedAt,
      terminal,
      ...(state.protection?.answer === 'none' ? { nobodyProtected: true } : {}),
    },
  }),
  'visit-reopened': (state) => {
    const { closing: _, ...rest } = state
    return { ...rest, phase: runningPhase(rest) }
  },
}
