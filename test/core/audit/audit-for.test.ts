import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import { auditFor, canonical, recordReference } from '#core/audit'
import type { VisitEvent } from '#core/record'
import { asEvent, draftOf, eventTypes } from '../record/arbitrary-visit.ts'

const KEY = '0f'.repeat(32)
const commit = (text: string): string => browserHash.commit(KEY, text)
const any = fc.constantFrom(...eventTypes).chain(draftOf)

/** Positions that hold a code by their nature; a marker there may show its shape, never its text. */
const CODES = new Set(['kind', 'fact', 'procedure', 'check', 'scheme', 'form', 'disposition', 'code', 'about', 'system'])

/** The payload with every text replaced by one that exists nowhere else. `romaji` looks just like a code. */
const plant = (value: unknown, marker: () => string, key = ''): unknown => {
  if (typeof value === 'string') return CODES.has(key) ? value : marker()
  if (Array.isArray(value)) return value.map((item) => plant(item, marker, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plant(member, marker, name)]))
}

/** Members that hold one of a few words of the product itself. */
const WORDS = [
  'capacity',
  'source',
  'answer',
  'origin',
  'outcome',
  'class',
  'type',
  'serial',
  'for',
  'how',
  'purpose',
  'channel',
  'by',
] as const
const withWords = (planted: unknown, original: unknown): unknown => {
  if (typeof planted !== 'object' || planted === null || Array.isArray(planted)) return planted
  const before = original as Record<string, unknown>
  return Object.fromEntries(
    Object.entries(planted).map(([name, member]) => [
      name,
      WORDS.some((word) => word === name) && typeof before[name] === 'string'
        ? before[name]
        : withWords(member, before[name]),
    ]),
  )
}

describe('auditFor', () => {
  it.each(eventTypes)('has something to say of %s', (type) => {
    fc.assert(
      fc.property(draftOf(type), (draft) => {
        const entry = auditFor(asEvent(draft, 1), commit)
        expect(entry).toMatchObject({
          action: `visit/${type}`,
          actor: 'u1',
          terminal: 'T1',
          event: 'E1',
          catalogue: 'c1',
        })
        expect(Object.values(entry.codes).every((code) => /^[A-Za-z0-9-]{1,64}$/.test(code))).toBe(true)
        expect(Object.values(entry.counts).every(Number.isInteger)).toBe(true)
      }),
      { numRuns: 10 },
    )
  })

  it.each([
    ['Japanese', (n: number) => `印${n}の値`],
    ['like a code', (n: number) => `marker-${n}-value`],
    ['twelve digits', (n: number) => String(900_000_000_000 + n)],
  ])('holds no value of the payload, planted in %s', (_how, make) => {
    fc.assert(
      fc.property(any, (draft) => {
        const markers: string[] = []
        const marker = (): string => {
          const text = make(markers.length)
          markers.push(text)
          return text
        }
        const payload = withWords(plant(draft.payload, marker), draft.payload)
        const event = { ...asEvent(draft, 1), payload } as VisitEvent
        const entry = canonical(auditFor(event, commit))
        for (const text of markers) expect(entry).not.toContain(text)
      }),
      { numRuns: 500 },
    )
  })

  it('lets no text through in the place of a code or a number either', () => {
    fc.assert(
      fc.property(any, (draft) => {
        let count = 0
        const hide = (value: unknown): unknown => {
          if (typeof value === 'string') return `秘${count++}密`
          if (Array.isArray(value)) return value.map(hide)
          if (typeof value !== 'object' || value === null) return value
          return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, hide(member)]))
        }
        const event = { ...asEvent(draft, 1), payload: hide(draft.payload) } as VisitEvent
        expect(canonical(auditFor(event, commit))).not.toMatch(/秘|密/)
      }),
      { numRuns: 500 },
    )
  })

  it('holds no plain hash of a value, of the payload or of the record', () => {
    fc.assert(
      fc.property(any, (draft) => {
        const event = asEvent(draft, 1)
        const entry = canonical(auditFor(event, commit))
        const guesses = [
          event.stream,
          canonical(event),
          canonical(event.payload),
          JSON.stringify(event),
          JSON.stringify(event.payload),
          ...Object.values(event.payload).filter((value) => typeof value === 'string'),
        ]
        for (const guess of guesses) expect(entry).not.toContain(browserHash.digest(guess))
        if (event.type === 'sheet-printed' && event.payload.contentHash.length > 8)
          expect(entry).not.toContain(event.payload.contentHash)
      }),
    )
  })

  it('commits to the whole event, and to nothing that anybody can guess without the key', () => {
    fc.assert(
      fc.property(any, (draft) => {
        const event = asEvent(draft, 1)
        const entry = auditFor(event, commit)
        expect(auditFor(structuredClone(event), commit)).toEqual(entry)
        expect(auditFor({ ...event, actor: 'u2' }, commit).commitment).not.toBe(entry.commitment)
        const other = auditFor(event, (text) => browserHash.commit('00', text))
        expect(other.commitment).not.toBe(entry.commitment)
        expect(other.record).not.toBe(entry.record)
      }),
      { numRuns: 50 },
    )
  })

  it('gives all entries of one record the same reference', () => {
    const [type] = eventTypes
    if (type === undefined) throw new Error('no types')
    fc.assert(
      fc.property(draftOf(type), (draft) => {
        expect(auditFor(asEvent(draft, 1), commit).record).toBe(recordReference('real/visit/01A', commit))
      }),
      { numRuns: 5 },
    )
  })

  it('names the person a deputy acted for', () => {
    const event = { ...asEvent({ type: 'visit-resumed', payload: {} }, 1), onBehalfOf: 'u9' }
    expect(auditFor(event, commit).onBehalfOf).toBe('u9')
  })
})
