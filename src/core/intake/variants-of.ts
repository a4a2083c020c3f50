import type { CharacterFamily } from '#core/definitions'
import { fileHolding, nameCodePoints, type FaceCoverage, type NeededFont } from '#core/printing'

/** A character to choose from: itself or with a variation selector, and the font files that draw exactly this shape. */
export interface CharacterChoice {
  /** One glyph cluster, to be put into the name as it is. */
  readonly text: string
  /** `U+9089 U+E010F`, as it is named to a person. */
  readonly codePoints: string
  readonly fonts: readonly NeededFont[]
}

/** CJK compatibility ideographs: each stands for a unified one, by Unicode's own canonical mapping (神 U+FA19 for U+795E). */
const COMPATIBILITY: readonly (readonly [first: number, last: number])[] = [
  [0xf900, 0xfaff],
  [0x2f800, 0x2fa1f],
]
const SELECTORS = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu

const compatibilityOf = (characters: readonly string[]): readonly string[] => {
  const wanted = new Set(characters)
  const found: string[] = []
  for (const [first, last] of COMPATIBILITY) {
    for (let point = first; point <= last; point += 1) {
      const character = String.fromCodePoint(point)
      const unified = character.normalize('NFC')
      if (unified !== character && wanted.has(unified)) found.push(character)
    }
  }
  return found
}

/** The selectors under which some file has a variation of a character, ascending. */
const selectorsOf = (character: string, faces: readonly FaceCoverage[]): readonly string[] => {
  const named = new Set(faces.flatMap(({ files }) => files.flatMap(({ variations }) => Object.keys(variations))))
  return [...named]
    .map((selector) => String.fromCodePoint(Number.parseInt(selector, 16)))
    .filter((selector) => faces.some((face) => fileHolding(face, character + selector) !== undefined))
    .toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0))
}

const choiceOf = (text: string, faces: readonly FaceCoverage[]): CharacterChoice => ({
  text,
  codePoints: nameCodePoints(text),
  fonts: faces.flatMap((face) => {
    const file = fileHolding(face, text)
    return file === undefined ? [] : [{ face: face.face, file: file.file }]
  }),
})

/**
 * What a kanji may be meant as: itself and its variations, then the others of its family (異体字) and the compatibility
 * ideographs of all of them, each with theirs. A shape that no installed face draws is left out, but for the kanji itself; it
 * could neither be told from another on the screen nor be printed.
 */
export const variantsOf = (
  kanji: string,
  families: readonly CharacterFamily[],
  faces: readonly FaceCoverage[],
): readonly CharacterChoice[] => {
  const asked = kanji.replace(SELECTORS, '')
  const unified = asked.normalize('NFC')
  const family = families.find((each) => each.includes(asked)) ?? families.find((each) => each.includes(unified)) ?? []
  const members = [...new Set([asked, unified, ...family])]
  return [...new Set([...members, ...compatibilityOf(members)])].flatMap((character) =>
    [character, ...selectorsOf(character, faces).map((selector) => character + selector)]
      .map((text) => choiceOf(text, faces))
      .filter(({ text, fonts }) => fonts.length > 0 || text === asked),
  )
}
