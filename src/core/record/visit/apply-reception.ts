import { signedKey } from './signed-sheet.ts'
import type { Standing } from './standing.ts'
import type { VisitHandlers } from './handlers.ts'
import { runningPhase, withoutAssurances } from './handlers.ts'
import { NO_ANSWERS } from './hold-matter.ts'
import type { VisitState } from './visit-state.ts'
import { isSameVisitor } from './visitor.ts'

const without = (state: VisitState, visitor: string): VisitState => ({
  ...state,
  companions: state.companions.filter(({ id }) => id !== visitor),
})

const identified = (each: Standing, visitor: string, check: Standing['identity']): Standing =>
  each.id === visitor ? { ...each, identity: { ...each.identity, ...check } } : each

/** Opening, who stands here, protection, identity, interruption and end. */
export const applyReception: VisitHandlers<
  | 'visit-opened'
  | 'visit-waiting'
  | 'visit-called'
  | 'visitor-registered'
  | 'visitor-joined'
  | 'visitor-left'
  | 'signatory-chosen'
  | 'protection-answered'
  | 'identity-checked'
  | 'visit-suspended'
  | 'visit-resumed'
  | 'visit-closed'
  | 'visit-reopened'
> = {
  'visit-opened': (
    state,
    { ticket, catalogue, receivedOn, section, purpose, channel, announced, case: from, paper },
  ) => {
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
      ...(paper === undefined ? {} : { paper }),
    }
    return { ...next, phase: runningPhase(next) }
  },
  'visit-waiting': (state, payload, { recordedAt }) => ({ ...state, waiting: { ...payload, at: recordedAt } }),
  'visit-called': (state) => state,
  'visitor-registered': (state, visitor) => {
    const same = state.visitor !== undefined && isSameVisitor(state.visitor, visitor)
    const next = { ...(same ? state : withoutAssurances(state)), visitor }
    return { ...without(next, visitor.id), phase: runningPhase(next) }
  },
  // Another person at the window is a new question of protection; who was identified still is.
  'visitor-joined': (state, visitor) => {
    const known = state.companions.find(({ id }) => id === visitor.id)
    const same = known !== undefined && isSameVisitor(known, visitor)
    const { protection: _, ...unanswered } = state
    const rest = same ? state : { ...unanswered, hold: NO_ANSWERS, addressConfirmed: [] }
    const joined = { ...visitor, identity: same ? known.identity : {} }
    const companions =
      known === undefined
        ? [...state.companions, joined]
        : state.companions.map((each) => (each.id === visitor.id ? joined : each))
    return { ...rest, companions, phase: runningPhase(rest) }
  },
  'visitor-left': (state, { visitor }) => without(state, visitor),
  'signatory-chosen': (state, { visitor, ...sheet }) => ({
    ...state,
    signatories: { ...state.signatories, [signedKey(sheet)]: visitor },
  }),
  'protection-answered': (state, payload, { recordedAt }) => {
    const next = { ...state, protection: { ...payload, at: recordedAt } }
    return { ...next, phase: runningPhase(next) }
  },
  'identity-checked': (state, payload, { recordedAt }) => {
    const check = { [payload.scheme]: { ...payload, at: recordedAt } }
    return state.companions.some(({ id }) => id === payload.visitor)
      ? { ...state, companions: state.companions.map((each) => identified(each, payload.visitor, check)) }
      : { ...state, identity: { ...state.identity, ...check } }
  },
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
