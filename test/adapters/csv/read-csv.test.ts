import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvReader } from '#adapters/csv'
import { hasPhrase, wordProblem } from '#locales'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : [...part])))
const read = (content: string | Uint8Array) =>
  csvReader.read('a.csv', typeof content === 'string' ? utf8(content) : content)
const places = (content: string | Uint8Array): readonly string[] =>
  read(content).problems.map(({ code, at }) => `${code} ${String(at?.line)}:${String(at?.column)}`)

/** 見本 in cp932. */
const MIHON = [0x8c, 0xa9, 0x96, 0x7b]

describe('the encoding', () => {
  it.each([
    ['UTF-8', bytes('氏名\n見本\n'), 'utf-8', '見本'],
    ['UTF-8 with its mark', bytes([0xef, 0xbb, 0xbf], '氏名\n見本\n'), 'utf-8-bom', '見本'],
    ['cp932', bytes('name\n', MIHON, '\n'), 'cp932', '見本'],
    ['cp932 with an extension of Windows (髙)', bytes('name\n', [0xfb, 0xfc], '\n'), 'cp932', '髙'],
    ['cp932 with a private-use character', bytes('name\n', [0xf0, 0x40], '\n'), 'cp932', '\u{E000}'],
    ['the last private-use character', bytes('name\n', [0xf9, 0xfc], '\n'), 'cp932', '\u{E757}'],
    ['UTF-8 with a variation selector', bytes('name\n邉\u{E0102}\u{20BB7}\n'), 'utf-8', '邉\u{E0102}\u{20BB7}'],
  ])('%s', (_what, content, encoding, cell) => {
    const { table, problems } = read(content)
    expect(problems).toEqual([])
    expect(table?.encoding).toBe(encoding)
    expect(table?.rows.map(({ cells }) => cells)).toEqual([[cell]])
    // The mark is no part of the first header.
    expect(table?.header[0]?.codePointAt(0)).not.toBe(0xfeff)
  })

  it('keeps a damaged cp932 file readable and says which bytes are lost where', () => {
    const { table } = read(bytes('name,kana\n', MIHON, ',', MIHON, '\n', [0x81, 0xad], ',', MIHON, [0xeb, 0x9f], MIHON))
    expect(table?.encoding).toBe('cp932')
    expect(table?.rows.map(({ cells }) => cells)).toEqual([
      ['見本', '見本'],
      ['\uFFFD', '見本\uFFFD見本'],
    ])
    expect(table?.lost).toEqual([
      { line: 3, column: 1, bytes: '81AD' },
      { line: 3, column: 2, bytes: 'EB9F' },
    ])
  })

  it('keeps the ASCII byte behind a lone first byte', () => {
    const { table } = read(bytes('name,b\n', MIHON, [0x81], ',', MIHON, MIHON, MIHON, MIHON, '\n'))
    expect(table?.rows[0]?.cells).toEqual(['見本\uFFFD', '見本見本見本見本'])
    expect(table?.lost).toEqual([{ line: 2, column: 1, bytes: '81' }])
  })

  it('reads every text of UTF-8 as it is', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/[\0\r\uFEFF\uD800-\uDFFF]/.test(text))
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = rows.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(',')).join('\r\n')
        const { table, problems } = read(`a,b\r\n${quoted}\r\n`)
        expect(problems).toEqual([])
        expect(table?.rows.map(({ cells }) => cells)).toEqual(rows)
      }),
    )
  })
})

describe('rows', () => {
  it('know the line they begin on, behind line ends in cells and empty lines', () => {
    const { table } = read('\na,b\r\n"x\r\ny",2\r\n\r\n,\r\n3,4\r\n')
    expect(table?.header).toEqual(['a', 'b'])
    expect(table?.rows).toEqual([
      { line: 3, cells: ['x\ny', '2'] },
      { line: 7, cells: ['3', '4'] },
    ])
  })

  it.each([
    ['comma', 'a,b\n1\t2,3', ['1\t2', '3']],
    ['tab', 'a\tb\n1,2\t3', ['1,2', '3']],
  ])('are cut at %s', (_what, text, cells) => {
    expect(read(text).table?.rows[0]?.cells).toEqual(cells)
  })

  it('may end in empty cells too many', () => {
    expect(read('a,b\n1,2,,\n').table?.rows[0]?.cells).toEqual(['1', '2'])
  })
})

describe('what cannot be read', () => {
  it.each([
    ['table-row-width', 'a,b\n1,2\n3\n4,5', 'table-row-width 3:2'],
    ['table-row-width', 'a,b\n1,2,3', 'table-row-width 2:3'],
    ['table-quote-open', 'a,b\n1,2\n"3,4\n5,6', 'table-quote-open 3:1'],
    ['table-empty', '\n \n'.replace(' ', ''), 'table-empty 1:1'],
    ['table-not-text', bytes([0x50, 0x4b, 0x03, 0x04, 0x14]), 'table-not-text 1:1'],
    ['table-not-text', bytes('a', [0], 'b', [0]), 'table-not-text 1:1'],
    ['table-encoding-unknown', bytes([0xff, 0xfe], 'a', [0]), 'table-encoding-unknown 1:1'],
    ['table-encoding-unknown', bytes([0x89, 0xff, 0xfd, 0x0a, 0xff, 0x1a, 0xff]), 'table-encoding-unknown 1:1'],
  ])('%s', (code, content, place) => {
    expect(places(content)).toEqual([place])
    expect(hasPhrase('ja', `problems.${code}`)).toBe(true)
    for (const problem of read(content).problems) expect(wordProblem('ja', problem)).not.toMatch(/\{[\w-]+\}/)
  })

  it('sets aside only the row that is too short or too long', () => {
    expect(read('a,b\n1,2\n3\n4,5').table?.rows.map(({ line }) => line)).toEqual([2, 4])
  })

  it('table-too-large', () => {
    const { table, problems } = read(new Uint8Array(64 * 1024 * 1024 + 1))
    expect(table).toBeUndefined()
    expect(problems.map(({ code }) => code)).toEqual(['table-too-large'])
  })
})
