import type { VisitEventType } from './visit-event.ts'

/** What holds of a kind of event whatever the visit is about. */
interface EventTraits {
  /** May be recorded outside hours (要綱15条): nothing new, but an open visit is kept and paper is accounted for. */
  readonly outsideHours?: true
  /** May be recorded while a visit is stopped for a check: who stands here, the check itself, how it ends; paper is the gate's. */
  readonly whileChecking?: true
  /** Only a second person may record it; that does not make them one of the clerks of the visit. */
  readonly bySecondPerson?: true
}

const TRAITS: Readonly<Record<VisitEventType, EventTraits>> = {
  'visit-opened': { whileChecking: true },
  'visit-waiting': { whileChecking: true },
  'visit-called': { whileChecking: true },
  'visitor-registered': { whileChecking: true },
  'visitor-joined': { whileChecking: true },
  'visitor-left': { whileChecking: true },
  'signatory-chosen': {},
  'protection-answered': { whileChecking: true },
  'hold-resolved': { whileChecking: true, bySecondPerson: true },
  'address-confirmed': { bySecondPerson: true },
  'event-added': {},
  'event-changed': {},
  'event-removed': {},
  'household-added': {},
  'person-added': {},
  'person-removed': {},
  'fact-stated': {},
  'fact-withdrawn': {},
  'procedure-added': {},
  'procedure-struck': {},
  'procedure-choice-withdrawn': {},
  'note-added': {},
  'glyph-settled': {},
  'identity-checked': { whileChecking: true },
  'check-closed': {},
  'disposition-set': {},
  'case-linked': {},
  'sheet-printed': { whileChecking: true },
  'form-taken-on-paper': {},
  'sheet-confirmed': { outsideHours: true },
  'sheet-voided': { outsideHours: true, whileChecking: true },
  'sheet-recalled': { outsideHours: true, whileChecking: true },
  'sheet-returned': { outsideHours: true },
  'sheet-compared': { bySecondPerson: true },
  'entry-recorded': {},
  'entry-withdrawn': {},
  'visit-suspended': { outsideHours: true, whileChecking: true },
  'visit-resumed': { whileChecking: true },
  'visit-closed': { whileChecking: true },
  'visit-reopened': { whileChecking: true },
}

/** Whether something holds of a kind of event; nothing holds of one that a later version recorded. */
export const hasTrait = (type: VisitEventType, trait: keyof EventTraits): boolean =>
  Object.hasOwn(TRAITS, type) && TRAITS[type][trait] === true
