import type { VisitView } from '#app/desk/visit-view'
import type { Catalogue } from '#core/definitions'
import { factText } from '../desk/fact-words.ts'

/** For whom an answer is given: the one that was asked about, everybody, those who raise a child, the children. */
export const SCOPES = ['one', 'all', 'parents', 'children'] as const
/** One of {@link SCOPES}. */
export type AnswerScope = (typeof SCOPES)[number]

/** The keys of the scopes, in their order. */
export const SCOPE_KEYS: Readonly<Record<AnswerScope, string>> = {
  one: 'Alt+1',
  all: 'Alt+2',
  parents: 'Alt+3',
  children: 'Alt+4',
}

const RAISES = 'person.raises'

/**
 * The persons of a scope, in the order of the visit. Who is a parent and who a child follows from the vocabulary's table of
 * relationships (続柄の対応表), of those in one household together.
 */
export function personsIn(
  scope: AnswerScope,
  asked: string,
  visit: VisitView,
  catalogue: Catalogue,
): readonly string[] {
  if (scope === 'one') return [asked]
  if (scope === 'all') return visit.persons
  const pairs = catalogue.vocabulary.lexicon.facts.get(RAISES)?.table?.pairs ?? {}
  const relation = (person: string): string =>
    factText(visit, `person/${person}/relationship@after`) || factText(visit, `person/${person}/relationship@before`)
  const home = (person: string): string => factText(visit, `person/${person}/household@after`)
  const raises = (one: string, other: string): boolean =>
    one !== other && home(one) === home(other) && pairs[relation(one)]?.[relation(other)] === 'yes'
  return visit.persons.filter((person) =>
    visit.persons.some((other) => (scope === 'parents' ? raises(person, other) : raises(other, person))),
  )
}
