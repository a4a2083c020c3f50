import { canonical } from '#core/audit'
import type { AuditContent } from '#core/audit'
import type { Catalogue } from '#core/definitions'
import type { FormSheet } from '#core/printing'
import type { FactRef, VisitDraft, VisitEvent } from '#core/record'
import { success } from '#core/value'
import type { DeskParts } from '#app/desk/desk-parts'
import { paperWords } from '#locales'
import { plainFace } from '../../../core/printing/invented-form.ts'
import type { Planted, PlantedCase } from './planted-case.ts'

export const STREAM = 'real/visit/1'
export const NOW = Date.UTC(2026, 3, 3, 1)

/** Which fact a planted value is of. */
export const refOf = ({ fact, subject, side }: Planted): FactRef => {
  const [type = '', id = ''] = fact.split('.')
  return { subject: { type, id: subject }, fact: id, ...(side === undefined ? {} : { side }) }
}

const stated = (planted: Planted): VisitDraft => ({
  type: 'fact-stated',
  payload: { ...refOf(planted), value: planted.value, origin: 'visitor' },
})

/** Paper that was handed out before any of it was said, and holds no longer. */
const OUT: readonly VisitDraft[] = (['lamp-guide', 'name-form'] as const).flatMap((form): readonly VisitDraft[] => [
  {
    type: 'sheet-printed',
    payload: {
      ...{ job: `j-${form}`, form, class: 'guidance', copy: 1, sheets: 1, contentHash: 'earlier' },
    },
  },
  { type: 'sheet-confirmed', payload: { job: `j-${form}`, sheets: 1 } },
])

/** What was recorded of a planted case: every value in its place, and words in every reason and answer. */
export const eventsOf = ({ planted, persons }: PlantedCase): readonly VisitEvent[] => {
  const ofEvent = planted.filter(({ fact }) => fact.startsWith('event.'))
  const inEvent = ofEvent.filter(({ fact }) => fact !== 'event.date')
  const subject = { type: 'person', id: 'p1' }
  const drafts: readonly VisitDraft[] = [
    { type: 'visit-opened', payload: { ticket: '7', catalogue: 'hash', receivedOn: '2026-04-03', section: 'lamps' } },
    {
      type: 'visitor-registered',
      payload: { id: 'v1', name: 'DeskqName', contact: 'DeskqContact', capacity: 'self', documentsShown: [] },
    },
    { type: 'protection-answered', payload: { source: 'clerk', answer: 'none', initials: 'DeskqI' } },
    ...OUT,
    { type: 'household-added', payload: { household: 'h1' } },
    ...persons.map((person): VisitDraft => ({ type: 'person-added', payload: { person } })),
    {
      type: 'event-added',
      payload: {
        event: {
          id: 'e1',
          kind: 'lighting',
          date: ofEvent.find(({ fact }) => fact === 'event.date')?.value ?? '',
          persons,
          facts: Object.fromEntries(inEvent.map(({ fact, value }) => [fact.slice('event.'.length), value])),
        },
      },
    },
    ...persons.flatMap((id): VisitDraft[] =>
      (['before', 'after'] as const).map((side) => ({
        type: 'fact-stated',
        payload: { subject: { type: 'person', id }, fact: 'household', side, value: 'h1', origin: 'visitor' },
      })),
    ),
    ...planted.filter(({ fact }) => !fact.startsWith('event.')).map(stated),
    {
      type: 'procedure-struck',
      payload: { procedure: 'none-such', subject, reason: { code: 'other', text: 'DeskqReason' } },
    },
    { type: 'check-closed', payload: { procedure: 'a', subject, check: 'seen', answer: 'DeskqAnswer' } },
  ]
  return drafts.map(({ type, payload }, index) => ({
    stream: STREAM,
    seq: index + 1,
    id: `id${index + 1}`,
    terminal: 'T1',
    actor: 'u0',
    recordedAt: NOW,
    timeSource: 'terminal',
    type,
    v: 1,
    catalogue: 'hash',
    payload,
  })) as readonly VisitEvent[]
}

/** The catalogue with every fact in the place the case gives it. */
const placed = (catalogue: Catalogue, { places }: PlantedCase): Catalogue => {
  const texts = [...catalogue.vocabulary.texts].flatMap(([id, text]) => {
    const place = places[id]
    if (place === undefined || place === 'unlisted') return []
    return [[id, place === 'no-basis' ? { ...text, legalBasis: '' } : { ...text, domain: place }] as const]
  })
  return { ...catalogue, vocabulary: { ...catalogue.vocabulary, texts: new Map(texts) } }
}

/** A desk over one visit that lies in no store; what is written into the audit is kept. */
export const guardedDesk = (
  catalogue: Catalogue,
  forms: ReadonlyMap<string, FormSheet>,
  planted: PlantedCase,
): { readonly parts: DeskParts; readonly audited: AuditContent[] } => {
  const events = eventsOf(planted)
  const audited: AuditContent[] = []
  const keep = async (audit: readonly AuditContent[]) => {
    audited.push(...audit)
    return success({ seq: audited.length })
  }
  let next = 0
  const parts: DeskParts = {
    setup: 'real',
    terminal: 'T1',
    catalogue: placed(catalogue, planted),
    problems: [],
    catalogueHash: 'hash',
    schemes: {},
    forms,
    faces: async () => [plainFace],
    clock: { now: () => ({ epochMs: NOW, source: 'terminal' }) },
    ids: { next: () => `new${(next += 1)}` },
    hash: { digest: (text) => `digest of ${text.length}`, commit: (_key, text) => `commitment of ${text.length}` },
    records: {
      append: async (_stream, version, added, audit) => {
        await keep(audit)
        return success({ version: version + added.length })
      },
      read: async (stream) => success(stream === STREAM ? events : []),
      list: async () => success([{ stream: STREAM, version: events.length, lastAt: NOW }]),
      changesSince: async () => success({ changes: [], cursor: 0 }),
      keyOf: async () => success('key'),
      destroy: async () => success({ events: 0 }),
    },
    audit: { append: keep },
    words: paperWords,
  }
  return { parts, audited }
}

/** Everything in a value as text: as JSON, and its words set one after another, since paper cuts a word into runs. */
export const textOf = (value: unknown): string => {
  const words: string[] = []
  const collect = (each: unknown): void => {
    if (typeof each === 'string') words.push(each)
    else if (typeof each === 'object' && each !== null) for (const inner of Object.values(each)) collect(inner)
  }
  collect(value)
  return `${canonical(value)}\n${words.join('')}`
}
