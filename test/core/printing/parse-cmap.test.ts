import { describe, expect, it } from 'vitest'
import { holdsCluster, parseCmap, parseFontCoverage } from '#core/printing'
import { cmapTable, font, format12, format14, format4 } from './made-cmap.ts'

const coverageOf = (table: ArrayBuffer) => {
  const coverage = parseCmap(new DataView(table))
  if (!coverage.ok) throw new Error('unreadable')
  return coverage.value
}

describe('parseCmap', () => {
  it('reads format 4 with deltas and glyph arrays, without glyph 0', () => {
    const table = cmapTable([
      [
        3,
        1,
        format4([
          { first: 0x41, glyphs: [1, 0, 3] },
          { first: 0x3042, glyphs: [7], delta: true },
        ]),
      ],
    ])
    expect(coverageOf(table).ranges).toEqual([0x41, 0x41, 0x43, 0x43, 0x3042, 0x3042])
  })

  it('prefers the full Unicode subtable (format 12) and leaves out glyph 0', () => {
    const table = cmapTable([
      [3, 1, format4([{ first: 0x41, glyphs: [1] }])],
      [
        3,
        10,
        format12([
          [0x20bb7, 0x20bb9, 5],
          [0x2a6d6, 0x2a6d7, 0],
        ]),
      ],
    ])
    expect(coverageOf(table).ranges).toEqual([0x20bb7, 0x20bb9, 0x2a6d7, 0x2a6d7])
  })

  it('reads default and own variation sequences (format 14)', () => {
    const table = cmapTable([
      [
        0,
        5,
        format14([
          { selector: 0xe0100, defaults: [[0x845b, 2]], own: [[0x9089, 9]] },
          { selector: 0xe0101, own: [[0x845b, 0]] },
        ]),
      ],
      [
        3,
        10,
        format12([
          [0x845b, 0x845f, 1],
          [0x9089, 0x9089, 9],
        ]),
      ],
    ])
    const coverage = coverageOf(table)
    expect(coverage.variations).toEqual({ e0100: [0x845b, 0x845d, 0x9089, 0x9089], e0101: [] })
    expect(holdsCluster(coverage, '葛\u{E0100}')).toBe(true)
    expect(holdsCluster(coverage, '葛\u{E0101}')).toBe(false)
  })

  it.each([
    ['no table it knows', cmapTable([[1, 0, format4([])]])],
    ['an empty table', new ArrayBuffer(0)],
    ['a table cut short', cmapTable([[3, 10, format12([[0x41, 0x42, 1]])]]).slice(0, 24)],
    ['a range beyond Unicode', cmapTable([[3, 10, format12([[0x41, 0xffffffff, 1]])]])],
  ])('says that it cannot read %s', (_, table) => {
    expect(parseCmap(new DataView(table))).toMatchObject({ ok: false, problems: [{ code: 'font-unreadable' }] })
  })
})

describe('parseFontCoverage', () => {
  it('finds the table in a font file', () => {
    const coverage = parseFontCoverage(font(cmapTable([[3, 1, format4([{ first: 0x41, glyphs: [1] }])]])))
    expect(coverage).toMatchObject({ ok: true, value: { ranges: [0x41, 0x41] } })
  })

  it.each([
    ['a collection', 0x74746366],
    ['a web font', 0x774f4632],
  ])('refuses %s', (_, flavour) => {
    const bytes = font(cmapTable([[3, 1, format4([])]]))
    new DataView(bytes).setUint32(0, flavour)
    expect(parseFontCoverage(bytes)).toMatchObject({ ok: false, problems: [{ code: 'font-unreadable' }] })
  })
})
