import { foldKana } from './fold-kana.ts'
import { INTERCHANGED_SHAPES } from './interchanged-shapes.ts'

const SHAPES: ReadonlyMap<string, string> = new Map(
  INTERCHANGED_SHAPES.flatMap((group) => {
    const [first = '', ...others] = Array.from(group)
    return others.map((shape): [string, string] => [shape, first])
  }),
)
const SELECTORS = /[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu
/** Spaces, and the dots, hyphens and commas set between the parts of a name; the lengthening mark of kana is none of them. */
const BETWEEN = /[\s\u3000・･.,'’‐‑–—-]+/gu
const LATIN = /[a-z]/

/** One sequence of kanji and kana as compared: interchanged shapes as one, variation selectors away, 々 written out. */
const foldShapes = (text: string): string => {
  const folded: string[] = []
  for (const shape of text.replace(SELECTORS, '').normalize('NFKC')) {
    const repeated = shape === '々' ? folded.at(-1) : undefined
    folded.push(repeated ?? SHAPES.get(shape) ?? shape)
  }
  return folded.join('')
}

/**
 * A written name as names are compared, never as it is printed (氏名の照合): old and variant shapes of kanji as one, kana as
 * in {@link foldKana}, no spaces, Latin letters in lower case and in any order of the words. Two spellings of one name give
 * the same text; two names may do so as well, which is why a person looks at every match.
 */
export const foldName = (text: string): string => {
  const words = foldKana(foldShapes(text).toLowerCase())
    .split(BETWEEN)
    .filter((word) => word !== '')
  return (words.some((word) => LATIN.test(word)) ? words.toSorted() : words).join('')
}

/** A name without its spaces, otherwise exactly as it was written. */
export const nameWithoutSpaces = (text: string): string => text.replace(/[\s\u3000]+/gu, '')
