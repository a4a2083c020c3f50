import type { Glyph } from './choose-faces.ts'
import { glyphWidth } from './glyph-width.ts'

/** Characters that may not begin a line (行頭禁則): closing brackets, stops, the long vowel mark, small kana. */
const NOT_FIRST =
  /^[\u3001\u3002\uFF0C\uFF0E,.\u30FB\uFF1A\uFF1B\uFF1F\uFF01\uFF09)\u300D\u300F\u3011\u3015\u3009\u300B\u30FC\u3005\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u30A1\u30A3\u30A5\u30A7\u30A9\u30C3\u30E3\u30E5\u30E7]/u
/** Characters that may not end a line (行末禁則): opening brackets. */
const NOT_LAST = /[\uFF08(\u300C\u300E\u3010\u3014\u3008\u300A]$/u
const LATIN = /^[!-~]/u
const SPACE = /^[ \u3000]$/u

const isBreakable = (before: string, after: string): boolean => {
  if (NOT_FIRST.test(after) || NOT_LAST.test(before)) return false
  return !(LATIN.test(before) && LATIN.test(after))
}

/** Widths are multiples of a half unit, so sums are exact. */
export const widthOf = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce((sum, glyph) => sum + glyphWidth(glyph.cluster), 0)

const breakBefore = (glyphs: readonly Glyph[], start: number, full: number): number => {
  for (let at = full; at > start; at -= 1) {
    if (isBreakable(glyphs[at - 1]?.cluster ?? '', glyphs[at]?.cluster ?? '')) return at
  }
  return full
}

const withoutEdgeSpaces = (line: readonly Glyph[]): readonly Glyph[] => {
  const isSpace = (glyph: Glyph | undefined): boolean => glyph !== undefined && SPACE.test(glyph.cluster)
  let [from, to] = [0, line.length]
  while (from < to && isSpace(line[from])) from += 1
  while (to > from && isSpace(line[to - 1])) to -= 1
  return line.slice(from, to)
}

/**
 * A text cut into lines of at most `capacity` units: between words of Latin letters, anywhere between Japanese characters save
 * where a line may not begin or end, and in the middle of a word only when it is longer than a line. A text that fits one line
 * is left as it is; where a line is broken, the spaces at the break go, and no other character ever does.
 */
export const breakLines = (glyphs: readonly Glyph[], capacity: number): readonly (readonly Glyph[])[] => {
  if (widthOf(glyphs) <= capacity) return glyphs.length === 0 ? [] : [glyphs]
  const lines: (readonly Glyph[])[] = []
  let start = 0
  while (start < glyphs.length) {
    let end = start
    let width = 0
    while (end < glyphs.length) {
      const next = glyphWidth(glyphs[end]?.cluster ?? '')
      if (width + next > capacity && end > start && !SPACE.test(glyphs[end]?.cluster ?? '')) break
      width += next
      end += 1
    }
    const cut = end === glyphs.length ? end : breakBefore(glyphs, start, end)
    const line = withoutEdgeSpaces(glyphs.slice(start, cut))
    if (line.length > 0) lines.push(line)
    start = cut
  }
  return lines
}
