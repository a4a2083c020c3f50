import { forbiddenInNames } from './forbidden-in-names.ts'
import type { PersonName } from './person-name.ts'
import { problem, type Problem } from './problem.ts'

const SPACES = [0x20, 0x3000]
const isSelector = (point: number): boolean =>
  (point >= 0xfe00 && point <= 0xfe0f) || (point >= 0xe0100 && point <= 0xe01ef)

const codeFor = (point: number, previous: number | undefined): string | undefined => {
  if (isSelector(point)) {
    const hasBase = previous !== undefined && !SPACES.includes(previous) && !isSelector(previous)
    return hasBase ? undefined : 'name-stray-selector'
  }
  return forbiddenInNames(point)
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
