import { describe, expect, it } from 'vitest'
import { csvReader, csvWriter } from '#adapters/csv'
import { addressFacts } from '#app/entry/address-facts'
import { openDesk, type Desk } from '#app/desk/open-desk'
import type { DeskParts } from '#app/desk/desk-parts'
import type { Principal } from '#core/access'
import type { AuditContent } from '#core/audit'
import type { Side, VisitDraft } from '#core/record'
import { clerk, memoryStore, realParts, sampleContent, value } from '../desk/day/real-desk.ts'

const content = await sampleContent()
const NOON = Date.parse('2026-04-03T12:00:00+09:00')
const DAY = 24 * 60 * 60_000

const who: Principal = {
  ...clerk(content.catalogue),
  operations: [...clerk(content.catalogue).operations, 'entry-data.execute', 'entry-file.execute'],
}

const fact = (subject: string, id: string, said: string | { unknown: true }, side?: Side): VisitDraft => ({
  type: 'fact-stated',
  payload: {
    subject: { type: subject.startsWith('h') ? 'household' : 'person', id: subject },
    fact: id,
    value: said,
    origin: 'document',
    ...(side === undefined ? {} : { side }),
  },
})
const named = (id: string, family: string, given: string): readonly VisitDraft[] =>
  (['before', 'after'] as const).flatMap((side) => [
    fact(id, 'family-name', family, side),
    fact(id, 'given-name', given, side),
  ])

const RECEPTION = (answer: 'none' | 'protected' = 'none'): readonly VisitDraft[] => [
  {
    type: 'visitor-registered',
    payload: { id: 'v1', name: '辺見 太郎', contact: '', capacity: 'self', documentsShown: [] },
  },
  { type: 'protection-answered', payload: { source: 'clerk', answer, initials: 'K' } },
]
const FAMILY: readonly VisitDraft[] = [
  { type: 'household-added', payload: { household: 'h1' } },
  { type: 'person-added', payload: { person: 'p1' } },
  { type: 'person-added', payload: { person: 'p2' } },
  {
    type: 'event-added',
    payload: {
      event: {
        id: 'e1',
        kind: 'move-in',
        date: '2026-04-01',
        persons: ['p1', 'p2'],
        facts: { origin: 'domestic', 'previous-address': '旧町一丁目' },
      },
    },
  },
  ...named('p1', '𠮷田', '太郎'),
  ...named('p2', '𠮷田', '花子'),
  fact('h1', 'address', '見本町二丁目3番'),
  fact('p1', 'name-kana', 'ﾖｼﾀﾞ ﾀﾛｳ'),
  fact('p1', 'birth-date', '昭和63年5月5日'),
  fact('p2', 'birth-date', '1990-05'),
  fact('p1', 'sex', 'male'),
  fact('p1', 'relationship', 'head', 'after'),
  fact('p2', 'relationship', 'spouse', 'after'),
  fact('p1', 'nationality', 'japanese'),
  fact('p1', 'registered-domicile', '旧町本籍'),
  fact('p2', 'registered-domicile', { unknown: true }),
  fact('p1', 'insurance', 'uninsured', 'after'),
]

/** A visit of a family that moves in, at a desk whose clock is told. */
const opened = async (given: { drafts?: readonly VisitDraft[]; list?: 'current' | 'old'; tables?: boolean } = {}) => {
  let now = NOON
  const store = await memoryStore()
  const audited: AuditContent[] = []
  const parts: DeskParts = {
    ...realParts(content, store, { now: () => ({ epochMs: now, source: 'terminal' }) }),
    ...(given.tables === false ? {} : { tables: () => Promise.resolve(csvWriter) }),
    protection: {
      known: () => Promise.resolve({ list: given.list ?? 'current', mattersOf: () => [] }),
    } as unknown as NonNullable<DeskParts['protection']>,
    audit: {
      append: (entries) => {
        audited.push(...entries)
        return store.audit.append(entries)
      },
    },
  }
  const desk = openDesk(parts)
  const { visit } = value(await desk.execute({ type: 'open-visit', ticket: '12' }, who))
  const record = async (...drafts: readonly VisitDraft[]) => {
    const seen = await desk.visit(visit.stream, who)
    return desk.execute(
      { type: 'record', visit: visit.stream, expectedVersion: seen.ok ? seen.value.version : 0, drafts },
      who,
    )
  }
  const drafts = given.drafts ?? [...RECEPTION(), ...FAMILY]
  for (const draft of drafts.slice(0, 2)) value(await record(draft))
  if (drafts.length > 2) value(await record(...drafts.slice(2)))
  return { desk, stream: visit.stream, record, audited, at: (ms: number) => void (now = ms) }
}

const cell = async (desk: Desk, stream: string, system: string, field: string, at = 0, principal = who) =>
  value(await desk.entryData(stream, principal))
    .systems.find(({ id }) => id === system)
    ?.rows[at]?.cells.find((each) => each.field === field)

describe('data for the core systems', () => {
  it('have a row for each person, in the order and the codes of the city’s screen', async () => {
    const { desk, stream } = await opened()
    const { systems } = value(await desk.entryData(stream, who))
    expect(systems.map(({ id, rows }) => [id, rows.length])).toContainEqual(['mihon-residents', 2])
    const [first] = systems.find(({ id }) => id === 'mihon-residents')?.rows ?? []
    expect(first?.who).toBe('𠮷田　太郎')
    expect(first?.cells.slice(0, 11).map(({ field, value: said }) => [field, said])).toEqual([
      ['event-kind', '01'],
      ['event-date', '5080401'],
      ['notified-on', '5080403'],
      ['ticket', '12'],
      ['address', '見本町二丁目3番'],
      ['head-name', '𠮷田　太郎'],
      ['full-name', '𠮷田　太郎'],
      ['name-kana', 'ﾖｼﾀﾞ ﾀﾛｳ'],
      ['birth-date', '3630505'],
      ['sex', '1'],
      ['relationship', '02'],
    ])
  })

  it('leave empty what is not known and say why', async () => {
    const { desk, stream } = await opened()
    const of = (field: string) => cell(desk, stream, 'mihon-residents', field, 1)
    expect(await of('birth-date')).toMatchObject({ value: '', mark: 'part-of-date', written: '1990-05' })
    expect(await of('sex')).toMatchObject({ value: '', mark: 'not-stated' })
    expect(await of('registered-domicile')).toMatchObject({ value: '', mark: 'unknown' })
    expect(await of('relationship')).toMatchObject({ value: '', mark: 'no-code', written: '夫・妻' })
    expect(await of('previous-address')).toMatchObject({ value: '旧町一丁目' })
  })

  it('name the characters that the system’s own encoding does not have', async () => {
    const { desk, stream } = await opened()
    expect(await cell(desk, stream, 'mihon-residents', 'full-name')).toMatchObject({ unwritable: ['𠮷'] })
    expect(await cell(desk, stream, 'mihon-national-health', 'full-name')).not.toHaveProperty('unwritable')
  })

  it('hold nothing outside the domains of whoever asks', async () => {
    const { desk, stream } = await opened()
    const narrow = { ...who, domains: ['desk'] }
    const { systems } = value(await desk.entryData(stream, narrow))
    expect(JSON.stringify(systems)).not.toMatch(/𠮷|見本町|旧町|3630505/)
    const register = { ...who, domains: ['desk', 'resident-record'] }
    expect(await cell(desk, stream, 'mihon-residents', 'residence-status-name', 0, register)).toMatchObject({
      value: '',
      mark: 'not-shown',
    })
  })

  it('are refused without the operation, outside the hours, and before protection is settled', async () => {
    const { desk, stream, at } = await opened()
    const codes = async (principal = who) => {
      const found = await desk.entryData(stream, principal)
      return found.ok ? [] : found.problems.map(({ code }) => code)
    }
    expect(await codes({ ...who, operations: ['visit.execute'] })).toEqual(['operation-not-granted'])
    expect(await codes({ ...who, section: 'taxes' })).toEqual(['visit-missing'])
    at(Date.parse('2026-04-03T22:00:00+09:00'))
    expect(await codes()).toEqual(['outside-hours'])
    const held = await opened({ drafts: RECEPTION('protected') })
    expect(await held.desk.entryData(held.stream, who)).toMatchObject({ problems: [{ code: 'hold-checking' }] })
    const early = await opened({ drafts: RECEPTION().slice(0, 1) })
    expect(await early.desk.entryData(early.stream, who)).toMatchObject({ problems: [{ code: 'entry-not-open' }] })
  })

  it('leave every address for handwriting while the protection list is old', async () => {
    const { desk, stream, audited } = await opened({ list: 'old' })
    const text = JSON.stringify(value(await desk.entryData(stream, who)))
    expect(text).not.toMatch(/見本町|旧町/)
    for (const field of ['address', 'previous-address', 'registered-domicile'])
      expect(await cell(desk, stream, 'mihon-residents', field)).toMatchObject({ value: '', mark: 'by-hand' })
    expect(audited.findLast(({ action }) => action === 'entry-shown')?.counts['left']).toBeGreaterThan(0)
    const file = value(await desk.entryFile({ visit: stream, system: 'mihon-residents', encoding: 'utf-8' }, who))
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).not.toMatch(/見本町|旧町/)
  })

  it('go on for a visit closed today, when nobody was protected, and for no other', async () => {
    const { desk, stream, record, at } = await opened()
    value(await record({ type: 'visit-closed', payload: { outcome: 'completed' } }))
    expect((await desk.entryData(stream, who)).ok).toBe(true)
    at(NOON + DAY)
    expect(await desk.entryData(stream, who)).toMatchObject({ problems: [{ code: 'visit-closed-earlier' }] })
    const old = await opened({ list: 'old' })
    value(await old.record({ type: 'visit-closed', payload: { outcome: 'completed' } }))
    expect(await old.desk.entryData(old.stream, who)).toMatchObject({ problems: [{ code: 'entry-after-closing' }] })
  })

  it('say which rows were entered, and which have changed since', async () => {
    const { desk, stream, record } = await opened()
    const rowOf = async () => value(await desk.entryData(stream, who)).systems[0]!.rows[0]!
    const { subject, event, contentHash } = await rowOf()
    const ref = { system: 'mihon-residents', subject, event: event ?? '' }
    value(await record({ type: 'entry-recorded', payload: { ...ref, by: 'screen', contentHash } }))
    expect((await rowOf()).entered).toEqual({ at: NOON, by: 'screen', changed: false })
    value(await record(fact('p1', 'sex', 'female')))
    expect((await rowOf()).entered).toMatchObject({ changed: true })
    value(await record({ type: 'entry-withdrawn', payload: ref }))
    expect(await rowOf()).not.toHaveProperty('entered')
    const stranger = { ...ref, system: 'elsewhere', by: 'screen', contentHash } as const
    expect(await record({ type: 'entry-recorded', payload: stranger })).toMatchObject({
      problems: [{ code: 'entry-system-unknown' }],
    })
  })

  it('are audited by counts and the record alone, before they are shown', async () => {
    const { desk, stream, audited } = await opened()
    audited.length = 0
    value(await desk.entryData(stream, who))
    const [shown] = audited.filter(({ action }) => action === 'entry-shown')
    expect(shown).toMatchObject({ actor: 'k-clerk', counts: { systems: expect.any(Number) as number } })
    expect(shown?.record).toMatch(/^[0-9a-f]{64}$/)
    expect(JSON.stringify(audited)).not.toMatch(/𠮷|見本町|3630505/)
  })

  it('are none of a procedure that was declined, nor of a consultation', async () => {
    const { desk, stream, record } = await opened()
    const joins = async () =>
      value(await desk.entryData(stream, who)).systems.find(({ id }) => id === 'mihon-national-health')?.rows.length
    const before = await joins()
    expect(before).toBeGreaterThan(0)
    value(
      await record({
        type: 'disposition-set',
        payload: {
          procedure: 'national-health-join',
          subject: { type: 'person', id: 'p1' },
          disposition: 'declined',
        },
      }),
    )
    expect((await joins()) ?? 0).toBe((before ?? 0) - 1)
  })
})

describe('a file for a core system', () => {
  const fileOf = async (desk: Desk, stream: string, encoding: 'utf-8' | 'cp932', principal = who) =>
    desk.entryFile({ visit: stream, system: 'mihon-residents', encoding }, principal)

  it('has the columns of the city’s layout, and what it cannot hold is empty and named', async () => {
    const { desk, stream, audited } = await opened()
    const file = value(await fileOf(desk, stream, 'cp932'))
    const bytes = Uint8Array.from(Buffer.from(file.base64, 'base64'))
    const { table, problems } = csvReader.read(file.name, bytes)
    expect(problems).toEqual([])
    expect(table?.encoding).toBe('cp932')
    expect(table?.header.slice(0, 6)).toEqual(['異動事由', '異動年月日', '届出年月日', '受付番号', '氏名', 'カナ氏名'])
    expect(table?.rows[0]?.cells.slice(0, 8)).toEqual([
      '01',
      '5080401',
      '5080403',
      '12',
      '',
      'ﾖｼﾀﾞ ﾀﾛｳ',
      '3630505',
      '1',
    ])
    expect(file.left).toContainEqual({
      row: 'e1/person/p1',
      who: '𠮷田　太郎',
      field: 'full-name',
      label: '氏名',
      because: 'characters',
      characters: ['𠮷'],
      value: '𠮷田　太郎',
    })
    expect(file.left.filter(({ row }) => row === 'e1/person/p2').map(({ because }) => because)).toContain('unknown')
    expect(audited.find(({ action }) => action === 'entry-file')).toMatchObject({
      codes: { system: 'mihon-residents', encoding: 'cp932' },
      counts: { rows: 2, left: file.left.length },
    })
  })

  it('keeps every code point in UTF-8, and its name is nobody’s', async () => {
    const { desk, stream } = await opened()
    const file = value(await fileOf(desk, stream, 'utf-8'))
    expect(Buffer.from(file.base64, 'base64').toString('utf8')).toContain('"𠮷田　太郎"')
    expect(file.name).toBe('M20260403-12-mihon-residents.csv')
  })

  it('is refused without its own operation, where the city has none, and in an encoding the system does not take', async () => {
    const { desk, stream } = await opened()
    const without = { ...who, operations: who.operations.filter((each) => each !== 'entry-file.execute') }
    expect(await fileOf(desk, stream, 'cp932', without)).toMatchObject({
      problems: [{ code: 'operation-not-granted' }],
    })
    expect(value(await desk.entryData(stream, without)).systems.every((each) => each.encodings === undefined)).toBe(
      true,
    )
    const asked = { visit: stream, system: 'mihon-national-health', encoding: 'cp932' } as const
    expect(await desk.entryFile(asked, who)).toMatchObject({ problems: [{ code: 'entry-file-not-taken' }] })
    expect(await desk.entryFile({ ...asked, system: 'nowhere' }, who)).toMatchObject({
      problems: [{ code: 'entry-system-unknown' }],
    })
  })
})

it('addresses are all that the address boxes of forms are made from, and whatever the vocabulary calls one', () => {
  expect([...addressFacts(content.catalogue)].toSorted()).toEqual(
    expect.arrayContaining([
      'event.new-address',
      'event.previous-address',
      'household.address',
      'person.registered-domicile',
    ]),
  )
})
