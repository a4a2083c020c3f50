import type { VisitView } from '#app/desk/visit-view'
import type { ListedPerson } from '#app/protection/commands'
import { factText, nameOf } from '../desk/fact-words.ts'
import { isoOf } from '../desk/iso-of.ts'

/** The people of a visit as the protection list writes them; empty before any were entered. */
export function listedPersons(visit: VisitView | undefined): readonly ListedPerson[] {
  if (visit === undefined) return []
  const address = factText(visit, `household/${visit.households[0] ?? ''}/address`)
  return visit.persons.map((id) => ({
    name: nameOf(visit, id),
    kana: factText(visit, `person/${id}/name-kana`),
    birth: isoOf(factText(visit, `person/${id}/birth-date`)),
    address,
  }))
}

/** Names written one a line. */
export const namedPersons = (lines: string): readonly ListedPerson[] =>
  lines
    .split('\n')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ name, kana: '', birth: '', address: '' }))
