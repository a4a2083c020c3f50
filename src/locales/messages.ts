import { firstWords } from './first-words.ts'
import { laterWords } from './later-words.ts'

type Areas = Readonly<Record<string, object>>

/** Sentences by problem code; codes are unique over the whole product, so the area need not be known. */
const problemsOf = (areas: Areas): Readonly<Record<string, string>> =>
  Object.assign({}, ...Object.values(areas).map((area) => ('problems' in area ? area.problems : {})))

const areas = { ...firstWords, ...laterWords } as const
const ja = { ...areas, problems: problemsOf(areas) } as const

/**
 * Every word of the product by language, then by area; `problems` holds those of all areas. In the page of the product `laterWords`
 * is empty here (`.ci/vite/words-apart.ts`) and comes by {@link learn}; everywhere else all words are here from the start.
 */
export const messages = { ja } as const

/** A language the product speaks. */
export type Locale = keyof typeof messages

/** Takes the words of later areas in, each area whole. To learn them twice changes nothing. */
export function learn(later: Areas): void {
  Object.assign(ja, later)
  Object.assign(ja.problems, problemsOf(later))
}
