import {
  isUnknown,
  type CasePayloads,
  type DayPayloads,
  type FactValue,
  type Unknown,
  type VisitPayloads,
} from '#core/record'
import { asCode, asSerial, asUser } from './as-code.ts'

/** What an audit entry says beyond who, when and which record. */
interface Said {
  readonly codes?: Readonly<Record<string, string>>
  readonly counts?: Readonly<Record<string, number>>
}

/** Codes and counts of each event type. A new type of event does not compile until it stands here. */
export type AuditMapping<Payloads> = { readonly [Type in keyof Payloads]: (payload: Payloads[Type]) => Said }

const SAYS_NOTHING = (): Said => ({})
const known = (value: FactValue | Unknown): string => (isUnknown(value) ? 'unknown' : 'stated')

/** A visit's events. Names, dates, places, texts and answers stay out; so do the ids of persons. */
export const VISIT_AUDIT = {
  'visit-opened': ({ purpose, channel, paper }) => ({
    codes: {
      ...(purpose === undefined ? {} : { purpose: asCode(purpose) }),
      ...(channel === undefined ? {} : { channel: asCode(channel) }),
      // By whom it was taken then; who entered it now is the entry's actor.
      ...(paper === undefined ? {} : { standstill: asCode(paper.because), taken: asUser(paper.by) }),
    },
  }),
  'visit-waiting': ({ for: what }) => ({ codes: { for: asCode(what) } }),
  'visit-called': SAYS_NOTHING,
  'visitor-registered': ({ capacity, documentsShown }) => ({
    codes: { capacity: asCode(capacity) },
    counts: { documents: documentsShown.length },
  }),
  'visitor-joined': ({ capacity, documentsShown }) => ({
    codes: { capacity: asCode(capacity) },
    counts: { documents: documentsShown.length },
  }),
  'visitor-left': SAYS_NOTHING,
  'signatory-chosen': ({ form }) => ({ codes: { form: asCode(form) } }),
  'protection-answered': ({ source, answer }) => ({ codes: { source: asCode(source), answer: asCode(answer) } }),
  /** Neither whom it is about nor which entry: the outcome and how many things were looked at. */
  'hold-resolved': ({ outcome, matters, reason }) => ({
    codes: { outcome: asCode(outcome), reason: asCode(reason.code) },
    counts: { matters: matters.length },
  }),
  'address-confirmed': ({ form }) => ({ codes: { form: asCode(form) } }),
  'event-added': ({ event }) => ({ codes: { kind: asCode(event.kind) }, counts: { persons: event.persons.length } }),
  'event-changed': ({ event }) => ({ codes: { kind: asCode(event.kind) }, counts: { persons: event.persons.length } }),
  'event-removed': SAYS_NOTHING,
  'household-added': SAYS_NOTHING,
  'person-added': SAYS_NOTHING,
  'person-removed': SAYS_NOTHING,
  'fact-stated': ({ subject, fact, origin, value }) => ({
    codes: { subject: asCode(subject.type), fact: asCode(fact), origin: asCode(origin), answer: known(value) },
  }),
  'fact-withdrawn': ({ subject, fact }) => ({ codes: { subject: asCode(subject.type), fact: asCode(fact) } }),
  'procedure-added': ({ procedure, reason }) => ({
    codes: { procedure: asCode(procedure), reason: asCode(reason.code) },
  }),
  'procedure-struck': ({ procedure, reason }) => ({
    codes: { procedure: asCode(procedure), reason: asCode(reason.code) },
  }),
  'procedure-choice-withdrawn': ({ procedure }) => ({ codes: { procedure: asCode(procedure) } }),
  'note-added': SAYS_NOTHING,
  // Which character it is would tell a name.
  'glyph-settled': ({ substitute }) => ({ codes: { how: substitute === undefined ? 'by-hand' : 'substitute' } }),
  'identity-checked': ({ scheme, outcome, documents, onPaper }) => ({
    codes: {
      scheme: asCode(scheme),
      outcome: asCode(outcome),
      ...(onPaper === undefined ? {} : { how: 'on-paper' }),
    },
    counts: { documents: documents.length },
  }),
  'check-closed': ({ procedure, check }) => ({ codes: { procedure: asCode(procedure), check: asCode(check) } }),
  'disposition-set': ({ procedure, disposition }) => ({
    codes: { procedure: asCode(procedure), disposition: asCode(disposition) },
  }),
  /** Which case it is the case's own entry says. */
  'case-linked': ({ how, procedures }) => ({ codes: { how: asCode(how) }, counts: { procedures: procedures.length } }),
  /** The content's hash stays out: it is a plain hash of values. */
  'sheet-printed': ({ form, class: sheetClass, serial, copy, sheets, reason }) => ({
    codes: {
      form: asCode(form),
      class: asCode(sheetClass),
      ...(serial === undefined ? {} : { serial: asSerial(serial) }),
      ...(reason === undefined ? {} : { reason: asCode(reason.code) }),
    },
    counts: { copy, sheets },
  }),
  'form-taken-on-paper': ({ form, sheets }) => ({ codes: { form: asCode(form) }, counts: { sheets } }),
  'sheet-confirmed': ({ sheets }) => ({ counts: { sheets } }),
  'sheet-voided': ({ reason }) => ({ codes: { reason: asCode(reason.code) } }),
  'sheet-recalled': ({ reason }) => ({ codes: { reason: asCode(reason.code) } }),
  'sheet-returned': ({ how }) => ({ codes: { how: asCode(how) } }),
  'sheet-compared': SAYS_NOTHING,
  /** Which system and how, never whose row. */
  'entry-recorded': ({ system, by }) => ({ codes: { system: asCode(system), by: asCode(by) } }),
  'entry-withdrawn': ({ system }) => ({ codes: { system: asCode(system) } }),
  'visit-suspended': ({ reason }) => ({ codes: { reason: asCode(reason.code) } }),
  'visit-resumed': SAYS_NOTHING,
  'visit-closed': ({ outcome }) => ({ codes: { outcome: asCode(outcome) } }),
  'visit-reopened': ({ reason }) => ({ codes: { reason: asCode(reason.code) } }),
} as const satisfies AuditMapping<VisitPayloads>

/** A case's events: its kind and how many, never what is awaited, nor from whom. */
export const CASE_AUDIT = {
  'case-opened': ({ about, dueBy, procedures }) => ({
    codes: { about: asCode(about), due: asCode(dueBy) },
    counts: { procedures: procedures.length },
  }),
  'case-household': ({ persons }) => ({ counts: { persons: persons.length } }),
  'case-fact': ({ subject, fact, value }) => ({
    codes: { subject: asCode(subject.type), fact: asCode(fact), answer: known(value) },
  }),
  'letter-sent': SAYS_NOTHING,
  'letter-answered': ({ answer }) => ({ codes: { answer: asCode(answer) } }),
  'document-received': SAYS_NOTHING,
  'case-due-changed': SAYS_NOTHING,
  'case-taken-up': SAYS_NOTHING,
  'case-closed': ({ outcome }) => ({ codes: { outcome: asCode(outcome) } }),
} as const satisfies AuditMapping<CasePayloads>

/** A day's notices: what and whose window, never the words. */
export const DAY_AUDIT = {
  'day-notice-posted': ({ what, section }) => ({
    codes: { what: asCode(what), ...(section === undefined ? {} : { section: asCode(section) }) },
  }),
  'day-notice-withdrawn': SAYS_NOTHING,
} as const satisfies AuditMapping<DayPayloads>
