import fc from 'fast-check'
import { DISPOSITIONS, ENTERED_BY, SHEET_RETURNS, WAITING_FOR } from '#core/record'
import type { VisitDraft, VisitEvent, VisitEventType, VisitPayloads } from '#core/record'

const text = fc.string({ unit: 'grapheme', maxLength: 12 })
const id = fc.constantFrom('a', 'b', 'c')
const code = fc.constantFrom('code-one', 'code-two')
const subject = fc.record({ type: fc.constantFrom('person', 'household', 'event', 'visit'), id })
const value = fc.oneof(
  text,
  fc.array(text, { maxLength: 3 }),
  fc.dictionary(fc.constantFrom('family', 'given'), text),
  fc.constant({ unknown: true as const }),
)
const written = fc.oneof(text, fc.array(text, { maxLength: 3 }))
const ref = fc.record({ procedure: code, subject })
const factRef = fc.record({ subject, fact: code, side: fc.constantFrom('before' as const, 'after' as const) })
const reason = fc.record({ code, text })
const documents = fc.array(fc.record({ document: code, validUntil: text }), { maxLength: 2 })
const event = fc.record({
  id,
  kind: code,
  date: value,
  persons: fc.array(id, { maxLength: 2 }),
  facts: fc.dictionary(code, value),
})

/** Any payload of each event type, with free text wherever a value may stand. */
export const payloads: { readonly [Type in VisitEventType]: fc.Arbitrary<VisitPayloads[Type]> } = {
  'visit-opened': fc.record({ ticket: text, catalogue: code, receivedOn: text }),
  'visit-waiting': fc.record({ for: fc.constantFrom(...WAITING_FOR), number: text }),
  'visit-called': fc.constant({}),
  'visitor-registered': fc.record({
    id,
    name: text,
    contact: text,
    capacity: fc.constantFrom('self' as const, 'head' as const, 'messenger' as const),
    documentsShown: documents,
  }),
  'visitor-joined': fc.record({
    id,
    name: text,
    contact: text,
    capacity: fc.constantFrom('self' as const, 'same-household' as const, 'messenger' as const),
    documentsShown: documents,
  }),
  'visitor-left': fc.record({ visitor: id }),
  'signatory-chosen': fc.record({ form: code, subject: id, visitor: id }),
  'protection-answered': fc.record({
    source: fc.constantFrom('extract' as const, 'clerk' as const),
    answer: fc.constantFrom('none' as const, 'protected' as const, 'unknown' as const),
    initials: text,
  }),
  'hold-resolved': fc.record({
    outcome: fc.constantFrom('not-the-person' as const, 'is-the-person' as const, 'refused' as const),
    matters: fc.array(text, { maxLength: 2 }),
    reason,
  }),
  'address-confirmed': fc.record({ form: code }),
  'event-added': fc.record({ event }),
  'event-changed': fc.record({ event }),
  'event-removed': fc.record({ event: id }),
  'household-added': fc.record({ household: id }),
  'person-added': fc.record({ person: id }),
  'person-removed': fc.record({ person: id }),
  'fact-stated': fc
    .tuple(factRef, value, fc.constantFrom('document' as const, 'visitor' as const))
    .map(([fact, stated, origin]) => ({ ...fact, value: stated, origin })),
  'fact-withdrawn': factRef,
  'procedure-added': fc.tuple(ref, reason).map(([r, why]) => ({ ...r, reason: why })),
  'procedure-struck': fc.tuple(ref, reason).map(([r, why]) => ({ ...r, reason: why })),
  'procedure-choice-withdrawn': ref,
  'note-added': fc.record({ text, about: ref }),
  'glyph-settled': fc.record({ cluster: text, substitute: text }),
  'identity-checked': fc.record({
    scheme: code,
    visitor: id,
    documents,
    explained: fc.boolean(),
    outcome: fc.constantFrom('verified' as const, 'refused' as const),
  }),
  'check-closed': fc.tuple(ref, code, written).map(([r, check, answer]) => ({ ...r, check, answer })),
  'disposition-set': fc
    .tuple(ref, fc.constantFrom(...DISPOSITIONS))
    .map(([r, disposition]) => ({ ...r, disposition, section: 'taxes' })),
  'case-linked': fc.record({
    case: text,
    number: text,
    how: fc.constantFrom('opened' as const, 'taken-up' as const),
    procedures: fc.array(ref, { maxLength: 2 }),
  }),
  'sheet-printed': fc.record({
    job: id,
    form: code,
    class: fc.constantFrom('resident-form' as const, 'guidance' as const, 'sample' as const),
    serial: fc.constantFrom('M000001', 'M000002'),
    copy: fc.integer({ min: 1, max: 3 }),
    sheets: fc.integer({ min: 1, max: 9 }),
    contentHash: text,
    reason,
  }),
  'form-taken-on-paper': fc.record({ job: id, form: code, sheets: fc.integer({ min: 1, max: 9 }) }),
  'sheet-confirmed': fc.record({ job: id, sheets: fc.integer({ min: 1, max: 9 }) }),
  'sheet-voided': fc.record({ job: id, reason }),
  'sheet-recalled': fc.record({ job: id, reason }),
  'sheet-returned': fc.record({ job: id, how: fc.constantFrom(...SHEET_RETURNS) }),
  'sheet-compared': fc.record({ job: id }),
  'visit-suspended': fc.record({ reason }),
  'visit-resumed': fc.constant({}),
  'entry-recorded': fc.record({
    system: text,
    subject,
    event: id,
    by: fc.constantFrom(...ENTERED_BY),
    contentHash: text,
  }),
  'entry-withdrawn': fc.record({ system: text, subject, event: id }),
  'visit-reopened': fc.record({ reason }),
  'visit-closed': fc.record({ outcome: fc.constantFrom('completed' as const, 'abandoned' as const), reason }),
}

/** All event types. */
export const eventTypes = Object.keys(payloads) as readonly VisitEventType[]

/** A draft of one type. */
export const draftOf = (type: VisitEventType): fc.Arbitrary<VisitDraft> =>
  (payloads[type] as fc.Arbitrary<unknown>).map((payload) => ({ type, payload }) as VisitDraft)

/** A draft as an event of an invented visit. */
export const asEvent = (draft: VisitDraft, seq: number): VisitEvent =>
  ({
    ...draft,
    stream: 'real/visit/01A',
    seq,
    id: `E${seq}`,
    terminal: 'T1',
    actor: 'u1',
    recordedAt: 1_775_174_400_000 + seq * 1000,
    timeSource: 'terminal',
    v: 1,
    catalogue: 'c1',
  }) as VisitEvent

/** Any events in any order, also such as no window would let through: the fold must stand them all. */
export const anyEvents = (maxLength = 30): fc.Arbitrary<readonly VisitEvent[]> =>
  fc
    .array(fc.oneof(...eventTypes.map(draftOf)), { maxLength })
    .map((drafts) => drafts.map((draft, index) => asEvent(draft, index + 1)))
