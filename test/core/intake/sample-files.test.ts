import { describe, expect, it } from 'vitest'
import {
  certificateFields,
  readAnnouncedVisits,
  readHousehold,
  type HouseholdRequest,
  type IntakeHousehold,
} from '#core/intake'
import { dayFromIso } from '#core/value'
import { fileTable, sampleCity } from './invented-table.ts'

const city = await sampleCity()

const layoutOf = (source: string) => {
  const layout = city.imports.layouts.get(source)
  if (layout === undefined) throw new Error(`no layout of ${source}`)
  return layout
}

const read = (file: string, source: string, changes: Partial<HouseholdRequest> = {}): IntakeHousehold =>
  readHousehold({
    table: fileTable(file),
    layout: layoutOf(source),
    lexicon: city.vocabulary.lexicon,
    characters: city.characters,
    wanted: {},
    effect: 'enters',
    taken: [],
    ...changes,
  })

/** What a person's drafts state: `family-name@after` → value. */
const factsOf = (household: IntakeHousehold, index: number): Record<string, unknown> =>
  Object.fromEntries(
    (household.persons[index]?.drafts ?? []).flatMap((draft) =>
      draft.type === 'fact-stated'
        ? [
            [
              `${draft.payload.fact}${draft.payload.side === undefined ? '' : `@${draft.payload.side}`}`,
              draft.payload.value,
            ],
          ]
        : [],
    ),
  )

describe('a family of five from a certificate', () => {
  const utf8 = read('move-out-certificate.utf-8.csv', 'move-out-certificate')

  it('is the same in UTF-8 and cp932', () => {
    const cp932 = read('move-out-certificate.cp932.csv', 'move-out-certificate')
    expect(cp932.persons).toEqual(utf8.persons)
    expect(cp932.shared).toEqual(utf8.shared)
    expect(fileTable('move-out-certificate.utf-8.csv').encoding).toBe('utf-8-bom')
    expect(fileTable('move-out-certificate.cp932.csv').encoding).toBe('cp932')
  })

  it('comes whole, without a problem', () => {
    expect(utf8.problems).toEqual([])
    expect(utf8.flags).toEqual([])
    expect(utf8.persons.map(({ id, line }) => [id, line])).toEqual([
      ['p1', 2],
      ['p2', 3],
      ['p3', 4],
      ['p4', 5],
      ['p5', 6],
    ])
    expect(utf8.shared).toEqual({
      'event.previous-address': '架空県仮市中央一丁目2番3号',
      'event.previous-head': '見本　太郎',
      'event.new-address': '見本県見本市中央1丁目2番3号　コーポ窓口101',
      'event.planned-move-out-date': '令和8年4月1日',
    })
    expect(factsOf(utf8, 0)).toEqual({
      'family-name@before': '見本',
      'family-name@after': '見本',
      'given-name@before': '太郎',
      'given-name@after': '太郎',
      'name-kana': 'ミホン　タロウ',
      'birth-date': '昭和63年5月5日',
      sex: 'male',
      'relationship@after': 'head',
      'registered-domicile': '架空県仮市中央一丁目1番地',
      'register-head': '見本　太郎',
      nationality: 'japanese',
      'pension-category@before': 'second',
    })
    expect(factsOf(utf8, 4)).toMatchObject({
      'family-name@after': '髙橋',
      'birth-date': '昭和20年月日不詳',
      'relationship@after': 'parent-of-spouse',
      'insurance@before': 'late-elderly',
      'care-certified': 'yes',
    })
  })

  it('adds each person first and names the paper as the origin', () => {
    for (const { id, drafts } of utf8.persons) {
      expect(drafts[0]).toEqual({ type: 'person-added', payload: { person: id } })
      for (const draft of drafts.slice(1))
        expect(draft).toMatchObject({ type: 'fact-stated', payload: { origin: 'document' } })
    }
  })

  it('leaves protection unknown, for a certificate does not say', () => {
    expect(utf8.protectionColumn).toBe('unknown')
  })
})

describe('a register extract with characters of the city', () => {
  const household = read('register-extract.cp932.csv', 'register-extract', {
    wanted: { key: '0000000101' },
    effect: 'stays',
    taken: ['p1', 'p3'],
  })

  it('holds the six of this household and a word of nobody else', () => {
    expect(household.persons.map(({ id }) => id)).toEqual(['p4', 'p5', 'p6', 'p7', 'p8', 'p9'])
    const said = JSON.stringify(household)
    for (const other of ['例示', '次郎', '三郎', '0000000100', '0000000102', '東一丁目', '南二丁目'])
      expect(said).not.toContain(other)
    expect(household.shared).toEqual({ 'household.address': '見本県見本市西三丁目4番5号' })
  })

  it('puts in the characters of the city and says what is to be compared', () => {
    expect(factsOf(household, 0)).toMatchObject({
      'family-name@after': '渡邉\u{E010F}',
      'given-name@after': '一郎',
      'birth-date': '1947-08-15',
      'relationship@before': 'head',
      'relationship@after': 'head',
    })
    expect(factsOf(household, 2)['given-name@after']).toBe('\u{20BB7}彦')
    // A partial date of birth: 00 for month and day.
    expect(factsOf(household, 1)['birth-date']).toBe('昭和25')
    const flags = household.flags
      .filter(({ fact }) => fact !== 'person.register-head')
      .map(({ person, fact, reason, bytes, mappedTo }) => [person, fact, reason, bytes, mappedTo].join(' '))
    expect(flags).toEqual([
      'p4 person.family-name private-use F040 邉\u{E010F}',
      'p5 person.family-name private-use F040 邉\u{E010F}',
      'p6 person.family-name private-use F040 邉\u{E010F}',
      'p6 person.given-name private-use F041 \u{20BB7}',
      'p7 person.family-name private-use F040 邉\u{E010F}',
      'p7 person.given-name geta  ',
      'p7 person.name-kana question-mark  ',
      'p9 person.family-name private-use F045 ',
    ])
    // What the table does not know stays as it came.
    expect(factsOf(household, 5)['family-name@after']).toBe('渡\u{E005}')
  })

  it('drops the personal numbers and says where, never which', () => {
    const dropped = household.problems.filter(({ code }) => code.startsWith('number-'))
    expect(dropped.map(({ code, at }) => `${code} ${String(at?.line)}:${String(at?.column)}`)).toEqual([
      'number-column-dropped 1:2',
      'number-cell-dropped 8:16',
    ])
    expect(JSON.stringify(household)).not.toMatch(/\d{12}/)
  })

  it('does not take one silent cell for none', () => {
    expect(household.protectionColumn).toBe('unknown')
  })

  it.each([
    ['0000000100', 'protected'],
    ['0000000102', 'none'],
  ] as const)('%s: %s', (key, answer) => {
    const { protectionColumn, persons } = read('register-extract.cp932.csv', 'register-extract', { wanted: { key } })
    expect(protectionColumn).toBe(answer)
    expect(persons).toHaveLength(1)
  })

  it.each([
    ['a name with its city character, as it is typed', { name: '渡邉 一郎' }, 6],
    ['a name with its exact sequence', { name: '渡邉\u{E010F}一郎' }, 6],
    ['a name with 〓 in the file', { name: '渡邉 紀子' }, 6],
    ['a date of birth', { birthDate: 'S22.8.15' }, 6],
    ['another name', { name: '渡部 一郎' }, 0],
    ['a name and the birth date of another', { name: '渡邉 一郎', birthDate: 'S51.3.4' }, 0],
    ['nothing', {}, 0],
    ['a name of two households', { name: '例示 ？郎' }, 0],
  ])('is found by %s', (_what, wanted, persons) => {
    expect(read('register-extract.cp932.csv', 'register-extract', { wanted }).persons).toHaveLength(persons)
  })
})

describe('announced visits', () => {
  it('are those of the day, by their time', () => {
    const { visits, problems } = readAnnouncedVisits(
      fileTable('announced-visits.utf-8.csv'),
      layoutOf('announced-visits'),
      city.characters,
      dayFromIso('2026-04-03') ?? 0,
    )
    expect(problems).toEqual([])
    expect(visits.map(({ time, name, event, key }) => [time, name, event, key])).toEqual([
      ['09:00', '例示　花', 'move-within', undefined],
      ['10:30', '見本　太郎', 'move-in', 'A000000001'],
      [undefined, '例示　梅', 'household-change', undefined],
    ])
  })
})

describe('the fields of the certificate', () => {
  const fields = certificateFields(city.imports)

  it('begin with what stands once and go on with what each person has', () => {
    const repeats = fields.map((field) => field.repeats)
    expect(repeats.lastIndexOf('household')).toBeLessThan(repeats.indexOf('person'))
    expect(fields.slice(0, 7).map(({ id }) => id)).toEqual([
      'previous-address',
      'previous-head',
      'new-address',
      'planned-move-out-date',
      'full-name',
      'name-kana',
      'birth-date',
    ])
  })

  it('carry 以下同じ where a family shares a value', () => {
    expect(fields.filter((field) => field.repeats === 'same-below').map(({ id }) => id)).toEqual([
      'registered-domicile',
      'register-head',
      'nationality',
      'nationality-name',
    ])
  })
})
