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

/** Interchanged shapes of kanji as one, variation selectors away. */
const foldShapes = (text: string): string =>
  Array.from(text.replace(SELECTORS, '').normalize('NFKC'), (shape) => SHAPES.get(shape) ?? shape).join('')

/** 々 written out. */
const writeOut = (text: string): string => {
  const written: string[] = []
  for (const shape of text) written.push(shape === '々' ? (written.at(-1) ?? shape) : shape)
  return written.join('')
}

/**
 * A written name as names are compared, never as it is printed (氏名の照合): old and variant shapes of kanji as one, kana as
 * in {@link foldKana}, no spaces, Latin letters in lower case and in any order of the words. Two spellings of one name give
 * the same text; two names may do so as well, which is why a person looks at every match.
 */
export const foldName = (text: string): string => {
  const words = foldShapes(text)
    .toLowerCase()
    .split(BETWEEN)
    .filter((word) => word !== '')
  // 々 and kana only once the words are one: what they hang on may lie across the space that somebody else leaves out.
  return foldKana(writeOut((words.some((word) => LATIN.test(word)) ? words.toSorted() : words).join('')))
}

/** A name without its spaces, otherwise exactly as it was written. */
export const nameWithoutSpaces = (text: string): string => text.replace(/[\s\u3000]+/gu, '')
