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

/** The procedures in which a word occurs, those with it in their name first; none of the discreet, since others may read along. */
export function procedureMatches(catalogue: Catalogue, text: string): readonly Definition[] {
  const wanted = folded(text)
  if (wanted === '') return []
  return [...catalogue.definitions.values()]
    .flatMap((versions) => {
      const definition = versions.at(-1)
      if (definition === undefined || definition.discreet) return []
      const rank = placesOf(definition, catalogue).findIndex((place) => folded(place).includes(wanted))
      return rank < 0 ? [] : [{ definition, rank }]
    })
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST)
    .map(({ definition }) => definition)
}
