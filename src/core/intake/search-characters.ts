import type { CharacterFamily } from '#core/definitions'
import type { FaceCoverage } from '#core/printing'
import { variantsOf, type CharacterChoice } from './variants-of.ts'

/** A kanji that was asked for and what it may be meant as. */
export interface CharacterMatch {
  readonly asked: string
  readonly choices: readonly CharacterChoice[]
}

const KANJI = /^\p{Script=Han}$/u
const CODE_POINT = /^(?:U\+|u\+)?([0-9A-Fa-f]{4,6})$/
const LAST_POINT = 0x10ffff
/** A name has no more; a pasted text is not looked through. */
const MOST_KANJI = 12

const byCodePoint = (query: string): string | undefined => {
  const [, hex] = CODE_POINT.exec(query) ?? []
  const point = Number.parseInt(hex ?? '', 16)
  const character = point <= LAST_POINT ? String.fromCodePoint(point) : ''
  return KANJI.test(character) ? character : undefined
}

/**
 * Looks up characters by a code point (`U+20BB7`) or by kanji: for each different kanji of the query, at most twelve, what it may
 * be meant as. Empty for a query without kanji; by reading a kanji is found first.
 */
export const searchCharacters = (
  query: string,
  families: readonly CharacterFamily[],
  faces: readonly FaceCoverage[],
): readonly CharacterMatch[] => {
  const pointed = byCodePoint(query.trim())
  const asked = pointed === undefined ? [...new Set(query)].filter((character) => KANJI.test(character)) : [pointed]
  return asked
    .slice(0, MOST_KANJI)
    .map((character) => ({ asked: character, choices: variantsOf(character, families, faces) }))
}
