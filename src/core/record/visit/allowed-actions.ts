import type { VisitEventType } from './visit-event.ts'
import type { VisitPhase, VisitState } from './visit-state.ts'

const WHILE_SHEETS_ARE_OUT = [
  'sheet-confirmed',
  'sheet-voided',
  'sheet-recalled',
  'sheet-returned',
  'sheet-compared',
] as const

/** What is entered into the core systems may be entered once the visitor has gone. */
const ENTERING = ['entry-recorded', 'entry-withdrawn'] as const

/** Who stands beside the first visitor: once that one is known. */
const BESIDE = ['visitor-joined', 'visitor-left'] as const

const WAITING = ['visit-waiting', 'visit-called'] as const

const THE_HOUSEHOLD = [
  'event-added',
  'event-changed',
  'event-removed',
  'household-added',
  'person-added',
  'person-removed',
  'fact-stated',
  'fact-withdrawn',
  'procedure-added',
  'procedure-struck',
  'procedure-choice-withdrawn',
  'note-added',
] as const

/**
 * What may be recorded next, by where the visit stands. Sheets already sent to the printer can be confirmed or voided even
 * while the visit is suspended: paper does not wait. Conditions within a phase are `checkVisitDraft`'s.
 */
const ALLOWED = {
  'not-opened': ['visit-opened'],
  'awaiting-visitor': ['visitor-registered', ...WAITING, 'visit-suspended', 'visit-closed', ...WHILE_SHEETS_ARE_OUT],
  'awaiting-protection': [
    ...WAITING,
    'visitor-registered',
    ...BESIDE,
    'protection-answered',
    'hold-resolved',
    'visit-suspended',
    'visit-closed',
    ...WHILE_SHEETS_ARE_OUT,
  ],
  open: [
    ...WAITING,
    ...THE_HOUSEHOLD,
    'visitor-registered',
    ...BESIDE,
    'signatory-chosen',
    'protection-answered',
    'hold-resolved',
    'address-confirmed',
    'glyph-settled',
    'identity-checked',
    'check-closed',
    'disposition-set',
    ...ENTERING,
    'case-linked',
    'sheet-printed',
    'form-taken-on-paper',
    ...WHILE_SHEETS_ARE_OUT,
    'visit-suspended',
    'visit-closed',
  ],
  // Nobody is named, so nobody is identified, and nothing a resident signs is printed.
  consulting: [
    ...WAITING,
    ...THE_HOUSEHOLD,
    'sheet-printed',
    ...WHILE_SHEETS_ARE_OUT,
    'visit-suspended',
    'visit-closed',
  ],
  suspended: ['visit-resumed', 'visit-closed', ...WHILE_SHEETS_ARE_OUT],
  closed: ['visit-reopened', ...ENTERING],
} as const satisfies Record<VisitPhase, readonly VisitEventType[]>

/** The event types that may be recorded next, in this state. */
export const allowedActions = (state: Pick<VisitState, 'phase'>): readonly VisitEventType[] => ALLOWED[state.phase]
