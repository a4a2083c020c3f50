import { FIRST_VERSION, type RecordKind } from '../record-kind.ts'
import { applyEntries } from './apply-entries.ts'
import { applyHold } from './apply-hold.ts'
import { applyHousehold } from './apply-household.ts'
import { applyProcedures } from './apply-procedures.ts'
import { applyReception } from './apply-reception.ts'
import { applySheets } from './apply-sheets.ts'
import { hasTrait } from './event-traits.ts'
import type { VisitHandlers } from './handlers.ts'
import { NO_ANSWERS } from './hold-matter.ts'
import type { VisitEvent } from './visit-event.ts'
import type { VisitState } from './visit-state.ts'

const HANDLERS: VisitHandlers = {
  ...applyReception,
  ...applyHold,
  ...applyHousehold,
  ...applyProcedures,
  ...applySheets,
  ...applyEntries,
}

/** What only a second person may record does not make them one of the clerks of the visit. */
const clerksAfter = ({ clerks }: VisitState, { type, actor }: VisitEvent): readonly string[] =>
  hasTrait(type, 'bySecondPerson') || clerks.includes(actor) ? clerks : [...clerks, actor]

const INITIAL: VisitState = {
  kind: 'visit',
  phase: 'not-opened',
  version: 0,
  stream: '',
  ticket: '',
  catalogue: '',
  receivedOn: '',
  clerks: [],
  hold: NO_ANSWERS,
  addressConfirmed: [],
  companions: [],
  signatories: {},
  identity: {},
  households: [],
  persons: [],
  events: [],
  facts: {},
  choices: {},
  checks: {},
  dispositions: {},
  notes: [],
  glyphs: {},
  entries: {},
  cases: [],
  sheets: [],
}

/** 来庁: the kind of record that ends today. */
export const visitKind: RecordKind<VisitState, VisitEvent> = {
  id: 'visit',
  initial: INITIAL,
  apply: (state, event) => {
    // The handler of an event's own type takes its payload; the compiler cannot follow that through the table.
    const handle = (Object.hasOwn(HANDLERS, event.type) ? HANDLERS[event.type] : undefined) as
      ((state: VisitState, payload: unknown, event: VisitEvent) => VisitState) | undefined
    const { waiting: _, ...called } = state
    const next = handle === undefined ? called : handle(called, event.payload, event)
    const addressConfirmed = Object.hasOwn(applyHousehold, event.type) ? [] : next.addressConfirmed
    return {
      ...next,
      addressConfirmed,
      clerks: clerksAfter(state, event),
      version: event.seq,
      stream: event.stream,
    }
  },
  versions: {
    'visit-opened': FIRST_VERSION,
    'visit-waiting': FIRST_VERSION,
    'visit-called': FIRST_VERSION,
    'visitor-registered': FIRST_VERSION,
    'visitor-joined': FIRST_VERSION,
    'visitor-left': FIRST_VERSION,
    'signatory-chosen': FIRST_VERSION,
    'protection-answered': FIRST_VERSION,
    'hold-resolved': FIRST_VERSION,
    'address-confirmed': FIRST_VERSION,
    'event-added': FIRST_VERSION,
    'event-changed': FIRST_VERSION,
    'event-removed': FIRST_VERSION,
    'household-added': FIRST_VERSION,
    'person-added': FIRST_VERSION,
    'person-removed': FIRST_VERSION,
    'fact-stated': FIRST_VERSION,
    'fact-withdrawn': FIRST_VERSION,
    'procedure-added': FIRST_VERSION,
    'procedure-struck': FIRST_VERSION,
    'procedure-choice-withdrawn': FIRST_VERSION,
    'note-added': FIRST_VERSION,
    'glyph-settled': FIRST_VERSION,
    'identity-checked': FIRST_VERSION,
    'check-closed': FIRST_VERSION,
    'disposition-set': FIRST_VERSION,
    'case-linked': FIRST_VERSION,
    'sheet-printed': FIRST_VERSION,
    'form-taken-on-paper': FIRST_VERSION,
    'sheet-confirmed': FIRST_VERSION,
    'sheet-voided': FIRST_VERSION,
    'sheet-recalled': FIRST_VERSION,
    'sheet-returned': FIRST_VERSION,
    'sheet-compared': FIRST_VERSION,
    'entry-recorded': FIRST_VERSION,
    'entry-withdrawn': FIRST_VERSION,
    'visit-suspended': FIRST_VERSION,
    'visit-resumed': FIRST_VERSION,
    'visit-closed': FIRST_VERSION,
    'visit-reopened': FIRST_VERSION,
  },
}
