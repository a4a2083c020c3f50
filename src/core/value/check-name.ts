import type { PersonName } from './person-name.ts'
import { problem, type Problem } from './problem.ts'

type Range = readonly [from: number, to: number]

/**
 * Code points that make a name print differently from what is stored, or two equal-looking names differ, by the problem
 * they make. Variation selectors are not among them after a character: they choose the shape of a kanji.
 */
const FORBIDDEN: readonly (readonly [code: string, ranges: readonly Range[]])[] = [
  ['name-control-character', [[0x00, 0x1f], [0x7f, 0x9f], [0x2028, 0x2029]]],
  ['name-bidi-control', [[0x061c, 0x061c], [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x206f]]],
  [
    'name-invisible-character',
    [
      [0x00ad, 0x00ad], [0x034f, 0x034f], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180f], [0x200b, 0x200d],
      [0x2060, 0x2065], [0x2800, 0x2800], [0x3164, 0x3164], [0xfeff, 0xfeff], [0xffa0, 0xffa0], [0xfff0, 0xfffb],
      [0x1bca0, 0x1bca3], [0x1d173, 0x1d17a], [0xe0000, 0xe00ff], [0xe01f0, 0xe0fff],
    ],
  ],
  ['name-unusual-space', [[0x00a0, 0x00a0], [0x1680, 0x1680], [0x2000, 0x200a], [0x202f, 0x202f], [0x205f, 0x205f]]],
  ['name-lost-character', [[0xd800, 0xdfff], [0xfdd0, 0xfdef], [0xfffc, 0xffff]]],
]

const SPACES = [0x20, 0x3000]
const isSelector = (point: number): boolean =>
  (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef)

const codeFor = (point: number, previous: number | undefined): string | undefined => {
  if (isSelector(point)) {
    const hasBase = previous !== undefined && !SPACES.includes(previous) && !isSelector(previous)
    return hasBase ? undefined : 'name-stray-selector'
  }
  return FORBIDDEN.find(([, ranges]) => ranges.some(([from, to]) => point >= from && point <= to))?.[0]
}

/**
 * Every code point in one part of a name that must not be there: control characters, direction overrides, invisible
 * characters, spaces that look like another, a variation selector with nothing to vary, and the marks of a lost
 * character. Each problem names the code point (`U+202E`) and its 1-based position in characters. It does not say whether
 * a font can print the rest, and refuses no private-use character.
 */
export const checkNameText = (text: string): readonly Problem[] => {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0)
  return points.flatMap((point, index) => {
    const code = codeFor(point, points[index - 1])
    if (code === undefined) return []
    const codePoint = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    return [problem(code, { codePoint, position: index + 1 })]
  })
}

/** The problems of a whole name: `name-empty` when it has neither family nor given name, and those of each part. */
export const checkPersonName = (name: PersonName): readonly Problem[] => {
  const written = [name.family, name.given, name.middle ?? '']
  const read = name.kana === undefined ? [] : [name.kana.family, name.kana.given, name.kana.middle ?? '']
  const empty = written.every((part) => part.trim() === '') ? [problem('name-empty')] : []
  return [...empty, ...[...written, ...read].flatMap(checkNameText)]
}
