import { expect, it } from 'vitest'
import { notesOfGlyphs, settledGlyphs, substitutesFor } from '#app/desk/print-glyphs'
import type { PaperParts } from '#app/desk/desk-parts'

const parts = {
  catalogue: {
    characterFamilies: [
      ['吉', '\u{20BB7}'],
      ['辺', '邊', '邉'],
    ],
  },
  words: { glyph: (codePoints: string, substitute?: string) => `${codePoints} ${substitute ?? 'by hand'}` },
} as unknown as PaperParts
const by = { by: 'k', at: 0 }

it('only what the city has registered stands for a character, with and without its selector', () => {
  expect(substitutesFor('\u{20BB7}', parts.catalogue)).toEqual(['吉'])
  expect(substitutesFor('邉\u{E0102}', parts.catalogue)).toEqual(['辺', '邊', '邉'])
  expect(substitutesFor('灯', parts.catalogue)).toEqual([])
})

it('what was decided is what is printed; a substitute that is not registered counts for nothing', () => {
  expect(
    settledGlyphs(
      { glyphs: { '\u{20BB7}': { substitute: '吉', ...by }, 灯: by, 邊: { substitute: '吉', ...by } } },
      parts,
    ),
  ).toEqual({ settled: { '\u{20BB7}': '吉', 灯: '' } })
  expect(settledGlyphs({ glyphs: {} }, parts)).toEqual({})
})

it('the handover sheet names it by its code points, which every face holds', () => {
  expect(notesOfGlyphs({ glyphs: { '\u{20BB7}': { substitute: '吉', ...by }, 灯: by } }, parts)).toEqual([
    { text: 'U+20BB7 吉' },
    { text: 'U+706F by hand' },
  ])
})
