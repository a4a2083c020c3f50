import { printFactsOfVisit } from '#app/desk/print-facts-of-visit'
import { eventOfSheet, sheetOfKey, sheetsOfPlan } from '#app/desk/sheet-calls'
import type { SheetOf } from '#app/desk/sheet-calls'
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
  const unit = forms.get(form)?.form.unit ?? 'visit'
  const called = sheetsOfPlan(entries, forms, true)
    .map(sheetOfKey)
    .find((sheet) => sheet.form === form)
  const isPersonal = unit === 'person' || unit === 'applicant'
  const subject = isPersonal ? (person ?? called?.subject ?? state.persons[0]) : undefined
  const of: SheetOf = { form, unit, ...(subject === undefined ? {} : { subject }) }
  const setup = given.sample ? 'sample' : 'real'
  const parts = { setup, terminal: '', catalogue, words: paperWords, forms } as const
  return printFactsOfVisit(state, eventOfSheet(of, entries, state), entries, parts, undefined, of)
}
