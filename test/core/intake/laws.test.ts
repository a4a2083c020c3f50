import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesOfPrivateUse, isRefusedHeader, privateUseOfBytes, type CityCharacters } from '#core/definitions'
import { readHousehold, type HouseholdRequest, type IntakeHousehold, type Table } from '#core/intake'
import { tableOf, town } from './invented-table.ts'

const guests = town.imports.layouts.get('guest-list')
if (guests === undefined) throw new Error('no layout')
/** The invented town's list, its name split into two different facts. */
const layout = {
  ...guests,
  columns: guests.columns.map((column) =>
    column.header === 'NAME'
      ? { ...column, field: { ...column.field, facts: [{ id: 'person.nickname' }, { id: 'person.surname' }] } }
      : column,
  ),
}

const HEAD = 'HOUSE,NAME,BORN,ROLE,HIDDEN'
const read = (table: Table, changes: Partial<HouseholdRequest> = {}): IntakeHousehold =>
  readHousehold({
    table,
    layout,
    lexicon: town.vocabulary.lexicon,
    characters: new Map() satisfies CityCharacters,
    wanted: {},
    effect: 'enters',
    taken: [],
    ...changes,
  })
const stated = (household: IntakeHousehold, fact: string): readonly unknown[] =>
  household.persons.flatMap(({ drafts }) =>
    drafts.flatMap((draft) =>
      draft.type === 'fact-stated' && draft.payload.fact === fact ? [draft.payload.value] : [],
    ),
  )
const withRows = (rows: readonly (readonly string[])[], encoding: Table['encoding'] = 'utf-8'): Table => ({
  ...tableOf(HEAD, encoding),
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
})

/** Characters of names: common and rare kanji, compatibility ideographs, variation sequences, private use, kana, Latin. */
const character = fc.oneof(
  fc.constantFrom(
    '渡',
    '邉',
    '𠮷',
    '\uFA19',
    '邉\u{E010F}',
    '神\uFE00',
    '\u{E000}',
    '〓',
    'が',
    'か\u3099',
    'é',
    'e\u0301',
  ),
  fc.integer({ min: 0x4e00, max: 0x9fff }).map((point) => String.fromCodePoint(point)),
)
const word = fc.array(character, { minLength: 1, maxLength: 6 }).map((characters) => characters.join(''))

describe('a name', () => {
  it('is kept code point by code point', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(' ', '\u3000', '  '), (family, given, gap) => {
        const household = read(withRows([['1', `${family}${gap}${given}`, '', '1', '0']]))
        expect(stated(household, 'nickname')).toEqual([family])
        expect(stated(household, 'surname')).toEqual([given])
      }),
    )
  })

  it('without a space is a family name to be compared', () => {
    const { flags } = read(withRows([['1', '見本太郎', '', '1', '0']]))
    expect(flags.map(({ reason, position, fact }) => [reason, position, fact])).toEqual([
      ['name-not-split', 0, 'person.nickname'],
    ])
  })

  it('keeps the rest of a long one together', () => {
    const household = read(withRows([['1', 'MIHON  JOHN TARO ', '', '1', '0']]))
    expect(stated(household, 'surname')).toEqual(['JOHN TARO'])
  })

  it('names the lost bytes of each of its parts', () => {
    const table = withRows([['1', 'a\uFFFDb c\uFFFD\uFFFD', '', '1', '0']], 'cp932')
    const lost = ['8640', '8641', '8642'].map((bytes) => ({ line: 2, column: 2, bytes }))
    const { flags } = read({ ...table, lost: [{ line: 2, column: 3, bytes: '9999' }, ...lost] })
    expect(flags.map(({ fact, reason, position, bytes }) => [fact, reason, position, bytes])).toEqual([
      ['person.nickname', 'lost', 2, '8640'],
      ['person.surname', 'lost', 2, '8641'],
      ['person.surname', 'lost', 3, '8642'],
    ])
  })

  it('has bytes only where the file is in cp932', () => {
    const bytesOf = (encoding: Table['encoding']) =>
      read(withRows([['1', '\u{E000} b', '', '1', '0']], encoding)).flags.map(({ bytes }) => bytes)
    expect(bytesOf('cp932')).toEqual(['F040'])
    expect(bytesOf('utf-8')).toEqual([undefined])
  })
})

describe('other households', () => {
  it('leave no word behind', () => {
    const others = fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.nat(9999), fc.nat(9)), { maxLength: 12 })
    fc.assert(
      fc.property(others, fc.nat(12), (rows, at) => {
        const strangers = rows.map(([key, name, role]) => [
          String(key),
          `S${String(name)} T${String(name)}`,
          'Q',
          `R${String(role)}`,
          'P',
        ])
        const mine = ['1', 'mine own', '20200401', '1', '0']
        const household = read(withRows(strangers.toSpliced(at, 0, mine)), { wanted: { key: '1' } })
        expect(household.persons).toHaveLength(1)
        expect(household.problems).toEqual([])
        expect(JSON.stringify(household)).not.toMatch(/[STQ]\d|"Q"|"R\d"|"P"/)
        expect(household.protectionColumn).toBe('none')
      }),
    )
  })
})

describe('the protection column', () => {
  const answer = (cells: readonly string[], changed: Partial<typeof layout> = {}) =>
    read(withRows(cells.map((cell) => ['1', 'a b', '', '2', cell])), { layout: { ...layout, ...changed } })
      .protectionColumn

  it('is none only when every cell says so, and protected when one does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('0', '1', '', '9', 'none'), { minLength: 1 }), (cells) => {
        const said = answer(cells)
        if (cells.includes('1')) expect(said).toBe('protected')
        else expect(said === 'none').toBe(cells.every((cell) => cell === '0' || cell === 'none'))
      }),
    )
  })

  it('says nothing where the layout or the file has none', () => {
    expect(answer(['0'], { columns: layout.columns.filter(({ header }) => header !== 'HIDDEN') })).toBe('unknown')
    expect(read(tableOf('HOUSE,NAME,BORN,ROLE|1,a b,,1')).protectionColumn).toBe('unknown')
    expect(read(tableOf(HEAD)).protectionColumn).toBe('unknown')
  })
})

describe('a date', () => {
  it.each([
    ['20200401', '2020-04-01'],
    ['19500400', '1950-04'],
    ['19500000', '1950'],
    ['3630505', '1988-05-05'],
    ['R060501', '2024-05-01'],
    ['S630505', '1988-05-05'],
    ['3250400', '昭和25.04'],
    ['昭和63年5月5日', '昭和63年5月5日'],
    ['昭和25年月日不詳', '昭和25年月日不詳'],
    ['S25.4.1', 'S25.4.1'],
    ['昭和２５年４月頃', '昭和２５年４月頃'],
    ['2020/4/1', '2020/4/1'],
  ])('%s becomes %s', (written, value) => {
    const household = read(withRows([['1', 'a b', written, '1', '0']]))
    expect(household.problems).toEqual([])
    expect(stated(household, 'birth-date')).toEqual([value])
  })

  it.each(['3640108', '20200230', '8630505', '00000000', '昭和64年1月8日', 'about then'])(
    '%s is refused',
    (written) => {
      const household = read(withRows([['1', 'a b', written, '1', '0']]))
      expect(household.problems).toHaveLength(1)
      expect(stated(household, 'birth-date')).toEqual([])
    },
  )
})

describe('characters of the city', () => {
  const decoder = new TextDecoder('shift_jis', { fatal: true })
  const hex = (lead: number, trail: number) => [lead, trail].map((byte) => byte.toString(16).toUpperCase()).join('')

  it('are those a browser reads the bytes as, and back', () => {
    for (let lead = 0xf0; lead <= 0xf9; lead += 1) {
      for (let trail = 0x40; trail <= 0xfc; trail += 1) {
        if (trail === 0x7f) continue
        const read = decoder.decode(new Uint8Array([lead, trail]))
        expect(privateUseOfBytes(hex(lead, trail))).toBe(read)
        expect(bytesOfPrivateUse(read)).toBe(hex(lead, trail))
      }
    }
  })

  it.each(['F07F', 'F03F', 'F0FD', 'FA40', 'EF40', '40', 'F0400'])('%s is none', (bytes) => {
    expect(privateUseOfBytes(bytes)).toBeUndefined()
  })

  it.each(['\u{DFFF}', '\u{E758}', 'a', ''])('%j has no bytes', (text) => {
    expect(bytesOfPrivateUse(text)).toBeUndefined()
  })
})

describe('a header', () => {
  it.each([
    ['個人番号', true],
    ['マイナンバー', true],
    ['本人の 個人番号', true],
    ['住民票コード', true],
    ['住基コード', true],
    ['個人番号カードの有無', false],
    ['マイナンバーカード', false],
    ['続柄コード', false],
    ['証明書番号', false],
  ])('%s: %s', (header, refused) => {
    expect(isRefusedHeader(header)).toBe(refused)
  })
})
