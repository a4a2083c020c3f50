import type { VisitEventType } from './visit-event.ts'
import type { VisitPhase, VisitState } from './visit-state.ts'

const WHILE_SHEETS_ARE_OUT = ['sheet-confirmed', 'sheet-voided'] as const

/**
 * What may be recorded next, by where the visit stands. Sheets already sent to the printer can be confirmed or voided even
 * while the visit is suspended: paper does not wait. Conditions within a phase are `checkVisitDraft`'s.
 */
const ALLOWED = {
  'not-opened': ['visit-opened'],
  'awaiting-visitor': ['visitor-registered', 'visit-suspended', 'visit-closed', ...WHILE_SHEETS_ARE_OUT],
  'awaiting-protection': [
    'visitor-registered',
    'protection-answered',
    'hold-resolved',
    'visit-suspended',
    'visit-closed',
    ...WHILE_SHEETS_ARE_OUT,
  ],
  open: [
    'visitor-registered',
    'protection-answered',
    'hold-resolved',
    'address-confirmed',
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
    'identity-checked',
    'check-closed',
    'disposition-set',
    'sheet-printed',
    ...WHILE_SHEETS_ARE_OUT,
    'visit-suspended',
    'visit-closed',
  ],
  suspended: ['visit-resumed', 'visit-closed', ...WHILE_SHEETS_ARE_OUT],
  closed: [],
} as const satisfies Record<VisitPhase, readonly VisitEventType[]>

/** The event types that may be recorded next, in this state. */
export const allowedActions = (state: Pick<VisitState, 'phase'>): readonly VisitEventType[] => ALLOWED[state.phase]
