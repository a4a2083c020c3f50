import type { Case, Catalogue } from '#core/definitions'
import { derive } from '#core/derivation'
import type { FormSheet, PrintFacts } from '#core/printing'
import type { PaperWords } from '../desk/desk-parts.ts'
import { printFactsOfVisit } from '../desk/print-facts-of-visit.ts'
import { isPersonal, partOfPerson, partsOfForm } from '../desk/sheet-parts.ts'
import { visitOfCase } from '../desk/visit-of-case.ts'

/**
 * What a form takes from a case file, as from a visit. A form that is for one person is filled in for the one named, else for
 * the first whose procedure calls for it.
 */
export function factsOfSample(
  given: Case,
  {
    catalogue,
    forms,
    words,
  }: { readonly catalogue: Catalogue; readonly forms: ReadonlyMap<string, FormSheet>; readonly words: PaperWords },
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
  return printFactsOfVisit(state, part, entries, { setup, terminal: '', catalogue, words, forms })
}
