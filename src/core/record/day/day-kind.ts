import { FIRST_VERSION, type RecordKind } from '../record-kind.ts'
import type { DayEvent } from './day-payloads.ts'
import type { DayState } from './day-state.ts'

const applyDay = (state: DayState, event: DayEvent): DayState => {
  switch (event.type) {
    case 'day-notice-posted': {
      const posted = { ...event.payload, by: event.actor, at: event.recordedAt }
      return { ...state, notices: [...state.notices, posted] }
    }
    case 'day-notice-withdrawn':
      return { ...state, notices: state.notices.filter(({ notice }) => notice !== event.payload.notice) }
    default:
      return state
  }
}

/** 窓口の一日: the kind of record that holds what a section has to say of this day, and goes with it. */
export const dayKind: RecordKind<DayState, DayEvent> = {
  id: 'day',
  initial: { kind: 'day', version: 0, stream: '', notices: [] },
  apply: (state, event) => ({ ...applyDay(state, event), version: event.seq, stream: event.stream }),
  versions: { 'day-notice-posted': FIRST_VERSION, 'day-notice-withdrawn': FIRST_VERSION },
}
