import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLines, capacityOf, fitBox, glyphClusters, linesOf, widthOf } from '#core/printing'

const glyphs = (text: string) => glyphClusters(text).map((cluster) => ({ cluster, face: 'plain' }))
const words = (lines: readonly (readonly { readonly cluster: string }[])[]) =>
  lines.map((line) => line.map(({ cluster }) => cluster).join(''))
const box = (width: number, height: number, lines: number, size = 12, floor = 6) => ({
  'width-mm': width,
  'height-mm': height,
  lines,
  'size-pt': size,
  'floor-pt': floor,
})

describe('breakLines', () => {
  it.each([
    ['what fits stays as it is', '  見本  ', 4, ['  見本  ']],
    ['full width anywhere', '一二三四五', 2, ['一二', '三四', '五']],
    ['Latin words at spaces', 'ANNA MARIA LOPEZ', 5, ['ANNA MARIA', 'LOPEZ']],
    ['a word longer than a line', 'ABCDEFGH', 2, ['ABCD', 'EFGH']],
    ['no closing mark at the beginning of a line', '一二三、四', 3, ['一二', '三、四']],
    ['no opening bracket at the end of a line', '一二（三）', 3, ['一二', '（三）']],
    ['a cluster is never cut', '葛\u{E0100}葛\u{E0100}', 1, ['葛\u{E0100}', '葛\u{E0100}']],
    ['nothing', '', 3, []],
  ])('%s', (_, text, capacity, lines) => {
    expect(words(breakLines(glyphs(text), capacity))).toEqual(lines)
  })

  it('keeps every line within its capacity and loses nothing but spaces', () => {
    const text = fc.string({
      unit: fc.constantFrom('A', 'b', ' ', '　', '見', '。', '（', 'ー', '葛\u{E0100}'),
      maxLength: 30,
    })
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 12 }), (some, half) => {
        const lines = breakLines(glyphs(some), half / 2)
        for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(half / 2)
        expect(words(lines).join('').replace(/[ 　]/g, '')).toBe(some.replace(/[ 　]/g, ''))
      }),
    )
  })
})

describe('fitBox', () => {
  it('takes the largest type that fits', () => {
    expect(capacityOf(box(40, 10, 1), 12)).toBe(9)
    expect(fitBox([glyphs('一二三四五六七八九')], box(40, 10, 1))?.size).toBe(12)
    expect(fitBox([glyphs('一二三四五六七八九十')], box(40, 10, 1))?.size).toBe(11)
  })

  it('uses a second line before it shrinks, where the box has one', () => {
    expect(linesOf(box(40, 11, 2), 12)).toBe(2)
    expect(fitBox([glyphs('一二三四五六七八九十')], box(40, 11, 2))).toMatchObject({
      size: 12,
      lines: [{ length: 9 }, { length: 1 }],
    })
  })

  it('says when not even the floor helps', () => {
    expect(fitBox([glyphs('一'.repeat(19))], box(40, 10, 1))).toBeUndefined()
    expect(fitBox([glyphs('一'.repeat(18))], box(40, 10, 1))?.size).toBe(6)
  })

  it('keeps the items of a list whole', () => {
    const fitted = fitBox([glyphs('一二三'), glyphs('四五'), glyphs('六七八')], box(40, 11, 2))
    expect(words(fitted?.lines ?? [])).toEqual(['一二三　四五', '六七八'])
  })
})
