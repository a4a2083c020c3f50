import type { Catalogue, Definition } from '#core/definitions'
import { foldKana } from '#core/value'

const MOST = 30

/** A text as it is compared: full and half width, kana of either kind, capitals and spaces alike. */
const folded = (text: string): string => foldKana(text.toLowerCase().replaceAll(/\s+/gu, ''))

/** Where a word is looked for, the strongest first. */
const placesOf = ({ name, overview, guidance, documents }: Definition, catalogue: Catalogue): readonly string[] => [
  [name.ja, name['ja-easy'], name.en].join(' '),
  [overview.ja, overview['ja-easy']].join(' '),
  [guidance.ja, ...documents.map(({ id }) => catalogue.documents.get(id)?.ja)].join(' '),
]

interface Place {
  readonly definition: Definition
  readonly texts: readonly string[]
}

const known = new WeakMap<Catalogue, readonly Place[]>()

/** What is looked through: of each procedure its latest version; none of the discreet, since others may read along. */
const placesIn = (catalogue: Catalogue): readonly Place[] => {
  const found = known.get(catalogue)
  if (found !== undefined) return found
  const places = [...catalogue.definitions.values()].flatMap((versions): readonly Place[] => {
    const definition = versions.at(-1)
    if (definition === undefined || definition.discreet) return []
    return [{ definition, texts: placesOf(definition, catalogue).map(folded) }]
  })
  known.set(catalogue, places)
  return places
}

/** The procedures in which each of the words occurs, those with all of them in their name first. */
export function procedureMatches(catalogue: Catalogue, text: string): readonly Definition[] {
  const words = text
    .split(/\s+/u)
    .map(folded)
    .filter((word) => word !== '')
  if (words.length === 0) return []
  return placesIn(catalogue)
    .flatMap(({ definition, texts }) => {
      const ranks = words.map((word) => texts.findIndex((place) => place.includes(word)))
      return ranks.includes(-1) ? [] : [{ definition, rank: Math.max(...ranks) }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ definition }) => definition)
}
