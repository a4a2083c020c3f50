const MARK = /^\p{M}$/u
/** Hangul conjoining jamo: leading, vowel and trailing letters form one syllable block. */
const LEADING_JAMO = /^[\u1100-\u115F\uA960-\uA97C]$/u
const VOWEL_JAMO = /^[\u1160-\u11A7\uD7B0-\uD7C6]$/u
const TRAILING_JAMO = /^[\u11A8-\u11FF\uD7CB-\uD7FB]$/u
const HANGUL_WITHOUT_TAIL = /^[\uAC00-\uD7A3]$/u

const continues = (previous: string, next: string): boolean => {
  if (MARK.test(next)) return true
  if (LEADING_JAMO.test(previous))
    return LEADING_JAMO.test(next) || VOWEL_JAMO.test(next) || HANGUL_WITHOUT_TAIL.test(next)
  if (VOWEL_JAMO.test(previous)) return VOWEL_JAMO.test(next) || TRAILING_JAMO.test(next)
  return TRAILING_JAMO.test(next) && (TRAILING_JAMO.test(previous) || HANGUL_WITHOUT_TAIL.test(previous))
}

/**
 * The text cut into glyph clusters: what must be drawn by one face as one shape. A cluster is a base character with the
 * variation selectors (異体字セレクタ) and combining marks that follow it, or a block of Hangul jamo. Joined together the
 * clusters are the text, code point for code point: nothing is normalised, because a name is what the register says it is.
 */
export const glyphClusters = (text: string): readonly string[] => {
  const clusters: string[] = []
  let previous = ''
  for (const character of text) {
    const last = clusters.length - 1
    if (last >= 0 && continues(previous, character)) clusters[last] = `${clusters[last] ?? ''}${character}`
    else clusters.push(character)
    previous = character
  }
  return clusters
}

/** The code points of a text as `U+845B U+E0100`, the way a character is named to a person who has to look it up. */
export const nameCodePoints = (text: string): string =>
  [...text]
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ')
