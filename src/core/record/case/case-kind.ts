import { FIRST_VERSION, type RecordKind } from '../record-kind.ts'
import type { CaseEvent } from './case-payloads.ts'
import type { CaseState } from './case-state.ts'

const applyCase = (state: CaseState, event: CaseEvent): CaseState => {
  switch (event.type) {
    case 'case-opened':
      return { ...state, ...event.payload, phase: 'open' }
    case 'letter-sent':
      return { ...state, letters: [...state.letters, event.payload] }
    case 'letter-answered':
      return {
        ...state,
        letters: state.letters.map((sent) =>
          sent.letter === event.payload.letter ? { ...sent, ...event.payload } : sent,
        ),
      }
    case 'case-closed':
      return { ...state, phase: 'closed', closing: event.payload }
    default:
      return state
  }
}

/** 案件: the kind of record that lasts, until a letter is answered or a deadline has passed. */
export const caseKind: RecordKind<CaseState, CaseEvent> = {
  id: 'case',
  initial: { kind: 'case', phase: 'not-opened', version: 0, stream: '', about: '', openedOn: '', letters: [] },
  apply: (state, event) => ({ ...applyCase(state, event), version: event.seq, stream: event.stream }),
  versions: {
    'case-opened': FIRST_VERSION,
    'letter-sent': FIRST_VERSION,
    'letter-answered': FIRST_VERSION,
    'case-closed': FIRST_VERSION,
  },
}
