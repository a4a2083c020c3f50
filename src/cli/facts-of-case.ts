import { printFactsOfVisit } from '#app/desk/print-facts-of-visit'
import { isPersonal, partOfPerson, partsOfForm } from '#app/desk/sheet-parts'
import { visitOfCase } from '#app/desk/visit-of-case'
import type { Case, Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import type { FormSheet, PrintFacts } from '#core/printing'
import { paperWords } from '#locales'

/**
 * What a form takes from a case file, as from a visit. A form that is for one person is filled in for the one named, else for
 * the first whose procedure calls for it.
 */
export function factsOfCase(
  given: Case,
  catalogue: Catalogue,
  forms: ReadonlyMap<string, FormSheet>,
  form: string,
  person?: string,
): PrintFacts {
  const state = visitOfCase(given)
  const authority = given.authority ?? catalogue.desk['default-authority']
  const { entries } = derive(given.situation, catalogue, { authority })
  const asked = forms.get(form)?.form
  const [first] = asked === undefined ? [] : partsOfForm(asked, entries, state)
  const who = person ?? first?.person ?? state.persons[0]
  const part =
    asked !== undefined && isPersonal(asked.unit) && who !== undefined
      ? partOfPerson(asked, entries, state, who)
      : (first ?? { members: [] })
  const setup = given.sample ? 'sample' : 'real'
  const parts = { setup, terminal: '', catalogue, words: paperWords, forms } as const
  return printFactsOfVisit(state, part, entries, parts, undefined)
}
