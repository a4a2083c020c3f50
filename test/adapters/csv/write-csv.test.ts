import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvReader, csvWriter } from '#adapters/csv'

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0))
const hexOf = (base64: string): string => Buffer.from(base64, 'base64').toString('hex')
const write = (rows: readonly (readonly string[])[], encoding: 'utf-8' | 'cp932', header = ['氏名', '備考']) =>
  csvWriter.write({ header, rows }, encoding)

describe('a file for a core system', () => {
  it('is written in cp932 as Windows writes it, every cell in quotation marks', () => {
    // 髙 is of the NEC/IBM extension (FBFC), 〜 is not what Windows calls ～, ∵ and ㈱ stand in two places each.
    const { base64, left } = write([['髙﨑', '㈱∵～ⅰⅠ']], 'cp932', ['a', 'b'])
    expect(hexOf(base64)).toBe(
      Buffer.from('"a","b"\r\n').toString('hex') + '22fbfcfab1222c22878a81e68160fa408754220d0a',
    )
    expect(left).toEqual([])
  })

  it('leaves empty, and names, what cp932 does not have, and a private character that means another shape elsewhere', () => {
    const { base64, left } = write(
      [
        ['𠮷田', '邉\u{E0102}'],
        ['\uE000', '見本〜'],
      ],
      'cp932',
    )
    expect(left).toEqual([
      { row: 0, column: 0, because: 'characters', characters: ['𠮷'] },
      { row: 0, column: 1, because: 'characters', characters: ['\u{E0102}'] },
      { row: 1, column: 0, because: 'characters', characters: ['\uE000'] },
      { row: 1, column: 1, because: 'characters', characters: ['〜'] },
    ])
    expect(Buffer.from(base64, 'base64').toString('latin1')).toContain('"",""\r\n"",""\r\n')
  })

  it('keeps each code point in UTF-8', () => {
    const { base64, left } = write([['𠮷田', '邉\u{E0102}"\n、']], 'utf-8')
    expect(left).toEqual([{ row: 0, column: 1, because: 'characters', characters: ['\n'] }])
    expect(new TextDecoder().decode(bytesOf(base64))).toBe('"氏名","備考"\r\n"𠮷田",""\r\n')
  })

  it.each(['=1+1', '+81', '-5', '@sum', '＝cmd', '＠a', '－1', '＋1'])(
    'lets no cell begin as a formula: %s',
    (cell) => {
      for (const encoding of ['utf-8', 'cp932'] as const) {
        const { left, base64 } = write([[cell, 'a=b']], encoding)
        expect(left).toMatchObject([{ row: 0, column: 0, because: 'formula' }])
        expect(csvReader.read('x.csv', bytesOf(base64)).table?.rows[0]?.cells).toEqual(['', 'a=b'])
      }
    },
  )

  it('comes back as it was written, or was told of: any text in either encoding', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'髙﨑辻𠮷神ｱ,"\'～−¥=一0'),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 8,
    })
    fc.assert(
      fc.property(
        fc.array(fc.tuple(text, fc.constant('x')), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('utf-8' as const, 'cp932' as const),
        (rows, encoding) => {
          const { base64, left } = write(rows, encoding)
          const read = csvReader.read('x.csv', bytesOf(base64)).table
          expect(read?.rows.map(({ cells }) => cells)).toEqual(
            rows.map((row, at) =>
              row.map((cell, column) => (left.some((l) => l.row === at && l.column === column) ? '' : cell)),
            ),
          )
        },
      ),
      { numRuns: 400 },
    )
  })

  it('says of a text alone what could not be written', () => {
    expect(csvWriter.unwritable('見本𠮷𠮷', 'cp932')).toEqual(['𠮷'])
    expect(csvWriter.unwritable('見本𠮷', 'utf-8')).toEqual([])
  })
})
