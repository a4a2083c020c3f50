import { factKey } from '../fact.ts'
import { FIRST_VERSION, type RecordKind } from '../record-kind.ts'
import type { CaseEvent } from './case-payloads.ts'
import type { CaseState } from './case-state.ts'

const applyCase = (state: CaseState, event: CaseEvent): CaseState => {
  switch (event.type) {
    case 'case-opened':
      return { ...state, ...event.payload, phase: 'open' }
    case 'case-household':
      return { ...state, ...event.payload }
    case 'case-fact': {
      const stated = { ...event.payload, at: event.recordedAt }
      return { ...state, facts: { ...state.facts, [factKey(stated)]: stated } }
    }
    case 'letter-sent':
      return { ...state, letters: [...state.letters, event.payload] }
    case 'letter-answered':
      return {
        ...state,
        letters: state.letters.map((sent) =>
          sent.letter === event.payload.letter ? { ...sent, ...event.payload } : sent,
        ),
      }
    case 'document-received':
      return { ...state, documents: [...state.documents, event.payload] }
    case 'case-due-changed':
      return { ...state, dueOn: event.payload.dueOn, dueBy: 'clerk' }
    case 'case-taken-up':
      return { ...state, takenUp: [...state.takenUp, event.payload] }
    case 'case-closed':
      return { ...state, phase: 'closed', closing: event.payload }
    default:
      return state
  }
}

const INITIAL: CaseState = {
  kind: 'case',
  phase: 'not-opened',
  version: 0,
  stream: '',
  about: '',
  number: '',
  ticket: '',
  receivedOn: '',
  openedOn: '',
  section: '',
  visit: '',
  awaited: '',
  dueOn: '',
  dueBy: 'clerk',
  procedures: [],
  households: [],
  persons: [],
  events: [],
  facts: {},
  letters: [],
  documents: [],
  takenUp: [],
}

/** 案件: the kind of record that lasts, until a letter is answered, a paper has come or the window is open again. */
export const caseKind: RecordKind<CaseState, CaseEvent> = {
  id: 'case',
  initial: INITIAL,
  apply: (state, event) => ({ ...applyCase(state, event), version: event.seq, stream: event.stream }),
  versions: {
    'case-opened': FIRST_VERSION,
    'case-household': FIRST_VERSION,
    'case-fact': FIRST_VERSION,
    'letter-sent': FIRST_VERSION,
    'letter-answered': FIRST_VERSION,
    'document-received': FIRST_VERSION,
    'case-due-changed': FIRST_VERSION,
    'case-taken-up': FIRST_VERSION,
    'case-closed': FIRST_VERSION,
  },
}
