import { describe, expect, it } from 'vitest'
import { receivedOn } from '#core/definitions'
import type { Situation, Statement } from '#core/definitions'
import { entryRows, formatEntryDate, isMarked } from '#core/entry'
import type { EntryInput } from '#core/entry'
import { day, invented } from '../definitions/invented.ts'

const catalogue = invented()
const [book, paint] = catalogue.exports.systems

const said = (entity: string, fact: string, value: string, side?: 'before' | 'after'): Statement => ({
  entity,
  fact,
  value,
  origin: 'visitor',
  ...(side === undefined ? {} : { side }),
})

const STATED: readonly Statement[] = [
  receivedOn('2026-04-10'),
  said('e1', 'event.date', '2026-04-01'),
  said('p1', 'person.nickname', '𠮷'),
  said('p1', 'person.birth-date', '2019-05-05'),
  said('p1', 'person.colour', 'red', 'after'),
  said('p1', 'person.wish', 'yes'),
  said('p1', 'person.role', 'head', 'after'),
  said('p2', 'person.role', 'guest', 'after'),
  said('h1', 'household.garden', 'unknown'),
]

const situationOf = (statements: readonly Statement[]): Situation => ({
  persons: ['p1', 'p2'],
  households: [{ id: 'h1', roster: 'complete' }],
  events: [{ id: 'e1', kind: 'arrive', persons: ['p1', 'p2'] }],
  statements,
})

const NEEDED = (subject: string, verdict = 'needed') => ({ procedure: 'greeting', subject, verdict, events: ['e1'] })

const input = (changes: Partial<EntryInput> = {}): EntryInput => ({
  situation: situationOf(STATED),
  plan: [NEEDED('p1')],
  ticket: '7',
  byHand: new Set(),
  notShown: new Set(),
  ...changes,
})

const rowsOf = (changes: Partial<EntryInput> = {}) => entryRows(book!, input(changes), catalogue)
const cellOf = (changes: Partial<EntryInput>, field: string, at = 0) =>
  rowsOf(changes)[at]?.cells.find((cell) => cell.field === field)

describe('the rows of a core system', () => {
  it('stand in the order of its screen, in its own codes and dates, with code points as they were recorded', () => {
    expect(rowsOf()).toEqual([
      {
        key: 'e1/person/p1',
        subject: { type: 'person', id: 'p1' },
        event: 'e1',
        settled: true,
        cells: [
          { field: 'why', label: '用', value: '1' },
          { field: 'who', label: '呼び名', value: '𠮷・𠮷' },
          { field: 'born', label: '生まれた日', value: '5010505' },
          { field: 'colour', label: '色', value: 'R' },
          { field: 'wish', label: '希望', value: '1' },
        ],
      },
    ])
  })

  it('leave empty and mark what nobody said, what is not known and what has no code', () => {
    const bare = situationOf(STATED.filter(({ entity }) => entity !== 'p1'))
    expect(cellOf({ situation: bare }, 'who')).toMatchObject({ value: '', mark: 'not-stated' })
    const changed = (fact: string, value: string) => ({
      situation: situationOf([
        ...STATED.filter((each) => each.fact !== fact),
        said('p1', fact, value, fact === 'person.colour' ? 'after' : undefined),
      ]),
    })
    expect(cellOf(changed('person.nickname', 'unknown'), 'who')).toMatchObject({ value: '', mark: 'unknown' })
    expect(cellOf(changed('person.birth-date', '2019-05'), 'born')).toMatchObject({
      value: '',
      mark: 'part-of-date',
      written: '2019-05',
    })
    expect(cellOf(changed('person.birth-date', '昭和63年1月1日'), 'born')).toMatchObject({
      value: '',
      mark: 'no-era',
      written: '昭和63年1月1日',
    })
    // What the vocabulary says does not apply is empty and not to be looked into.
    expect(cellOf(changed('person.colour', 'blue'), 'colour')).toEqual({ field: 'colour', label: '色', value: 'B' })
  })

  it('say nothing of a fact that does not apply', () => {
    const blue = situationOf([
      ...STATED.filter(({ fact }) => fact !== 'person.colour' && fact !== 'person.wish'),
      said('p1', 'person.colour', 'blue', 'after'),
    ])
    expect(cellOf({ situation: blue }, 'wish')).toEqual({ field: 'wish', label: '希望', value: '' })
  })

  it('mark a row whose verdict is not settled, and leave out what is not needed', () => {
    const plan = [NEEDED('p1', 'not-settled'), NEEDED('p2', 'nothing-to-do')]
    expect(rowsOf({ plan }).map(({ key, settled }) => [key, settled])).toEqual([['e1/person/p1', false]])
    const both = [NEEDED('p1', 'not-settled'), NEEDED('p1')]
    expect(rowsOf({ plan: both }).map(({ settled }) => settled)).toEqual([true])
  })

  it('hold nothing of what is left for handwriting or outside the domains of whoever asks', () => {
    expect(cellOf({ byHand: new Set(['person.nickname']) }, 'who')).toEqual({
      field: 'who',
      label: '呼び名',
      value: '',
      mark: 'by-hand',
    })
    expect(cellOf({ notShown: new Set(['person.birth-date']) }, 'born')).toEqual({
      field: 'born',
      label: '生まれた日',
      value: '',
      mark: 'not-shown',
    })
  })

  it('take the first alternative that says something, and never go past one that is not known', () => {
    const early = [...STATED.filter(({ fact }) => fact !== 'person.colour')]
    const before = [...early, said('p1', 'person.colour', 'blue', 'before')]
    expect(cellOf({ situation: situationOf(before) }, 'colour')).toMatchObject({ value: '', mark: 'not-stated' })
  })

  it('are one an event where the system enters events', () => {
    const rows = entryRows(paint!, input(), catalogue)
    expect(rows.map(({ key, cells }) => [key, cells.map(({ value }) => value)])).toEqual([
      ['e1/event/e1', ['2026-04-01']],
    ])
  })

  it('find the head of the household after the event, and nobody where there may be two', () => {
    const withChief = invented({
      'town/exports.yaml': `format: madoguchi/exports@1
systems:
  - id: chiefs
    name: { ja: 主 }
    target: guest-book
    section: welcome
    dates: iso
    screen: [{ field: chief }, { field: garden, codes: { yes: "1", no: "0" } }]
`,
    })
    const [system] = withChief.exports.systems
    const chiefOf = (statements: readonly Statement[]) =>
      entryRows(system!, input({ situation: situationOf(statements), plan: [NEEDED('p2')] }), withChief)[0]?.cells
    expect(chiefOf(STATED)).toMatchObject([{ value: '𠮷' }, { value: '', mark: 'unknown' }])
    expect(chiefOf(STATED.filter(({ fact }) => fact !== 'person.role'))).toMatchObject([
      { value: '', mark: 'not-stated' },
      {},
    ])
  })

  it('hold a mark exactly where they hold no value of a fact that applies', () => {
    for (const { cells } of rowsOf({ plan: [NEEDED('p1'), NEEDED('p2')] }))
      for (const cell of cells) expect(isMarked(cell) && cell.value !== '').toBe(false)
  })
})

describe('a day as a core system writes it', () => {
  const eras = { 平成: '4', 令和: '5' }

  it.each([
    ['2019-05-01', 'iso', '2019-05-01'],
    ['2019-05-01', 'eight-digits', '20190501'],
    ['2019-05-01', 'seven-digits', '5010501'],
    ['2019-04-30', 'seven-digits', '4310430'],
    ['1988-05-05', 'seven-digits', undefined],
  ] as const)('%s as %s is %s', (iso, dates, expected) => {
    expect(formatEntryDate(day(iso), { dates, eras })).toBe(expected)
  })
})
