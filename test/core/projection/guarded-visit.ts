import type { FieldRules } from '#core/projection'
import { foldEvents, visitKind, type VisitState } from '#core/record'

/** Invented rules: two facts of the resident record, one of the lamps, one nobody has a basis for, one of special care. */
export const rules: FieldRules = {
  facts: new Map(
    Object.entries({
      'person.name': { domain: 'resident-record', legalBasis: '法1条', specialCare: false },
      'event.date': { domain: 'resident-record', legalBasis: '法1条', specialCare: false },
      'event.wind': { domain: 'lamps', legalBasis: '法2条', specialCare: false },
      'person.lamp': { domain: 'lamps', legalBasis: '法2条', specialCare: false },
      'person.faith': { domain: 'lamps', legalBasis: '', specialCare: false },
      'person.illness': { domain: 'lamps', legalBasis: '法3条', specialCare: true },
    }),
  ),
  specialCareDocuments: new Set(['illness-card']),
}

const person = { type: 'person', id: 'p1' }
const stated = (fact: string, value: string) => ({ subject: person, fact, value, origin: 'visitor' as const, at: 1 })

/** A visit in which something was said in every part. */
export const visit: VisitState = {
  ...foldEvents(visitKind, []),
  kind: 'visit',
  phase: 'open',
  version: 9,
  stream: 'real/visit/1',
  ticket: '7',
  catalogue: 'hash',
  receivedOn: '2026-04-03',
  section: 'residents',
  visitor: {
    id: 'v',
    name: 'said-name',
    contact: 'said-contact',
    capacity: 'self',
    documentsShown: [{ document: 'illness-card' }],
  },
  protection: { source: 'clerk', answer: 'none', initials: 'said-initials', at: 1 },
  identity: {
    s: {
      scheme: 's',
      visitor: 'v',
      documents: [{ document: 'illness-card' }],
      explained: false,
      outcome: 'verified',
      at: 1,
    },
  },
  households: ['said-household'],
  persons: ['p1'],
  events: [
    { id: 'e1', kind: 'lighting', date: 'said-date', persons: ['p1'], facts: { wind: 'said-wind', rain: 'said-rain' } },
  ],
  facts: {
    'person/p1/name': stated('name', 'said-own-name'),
    'person/p1/lamp': stated('lamp', 'said-lamp'),
    'person/p1/faith': stated('faith', 'said-faith'),
    'person/p1/illness': stated('illness', 'said-illness'),
    'person/p1/unheard': stated('unheard', 'said-unheard'),
  },
  choices: {
    c: { procedure: 'x', subject: person, choice: 'struck', reason: { code: 'r', text: 'said-reason' }, at: 1 },
  },
  checks: { k: { procedure: 'x', subject: person, check: 'c', answer: 'said-answer', at: 1 } },
  dispositions: { d: { procedure: 'x', subject: person, disposition: 'done', section: 'said-disposition', at: 1 } },
  entries: { e: { system: 's', subject: person, by: 'screen', contentHash: 'said-entry', at: 1 } },
  notes: [{ text: 'said-note', by: 'u1', at: 1 }],
  glyphs: { 字: { by: 'u1', at: 1 } },
  case: 'said-case',
  cases: [{ case: 'said-case', number: 'said-number', how: 'opened', procedures: [], at: 1 }],
  sheets: [
    {
      job: 'j',
      form: 'f',
      class: 'guidance',
      copy: 1,
      sheets: 1,
      contentHash: 'said-hash',
      status: 'awaiting',
      by: 'u1',
      at: 1,
    },
  ],
  suspension: { reason: { code: 'r', text: 'said-suspension' }, at: 1 },
  closing: { outcome: 'completed', reason: { code: 'r', text: 'said-closing' }, at: 1, terminal: 'T1' },
}

/** Everything somebody said of which a trace is left in a value. */
export const saidIn = (value: unknown): readonly string[] =>
  [...new Set(JSON.stringify(value).match(/said-[a-z-]+/g) ?? [])].toSorted()
