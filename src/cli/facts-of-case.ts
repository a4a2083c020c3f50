import { factsOfSample } from '#app/gallery/facts-of-sample'
import type { Case, Catalogue } from '#core/definitions'
import type { FormSheet, PrintFacts } from '#core/printing'
import { paperWords } from '#locales'

/** What a form takes from a case file, in the words of paper: {@link factsOfSample}. */
export const factsOfCase = (
  given: Case,
  catalogue: Catalogue,
  forms: ReadonlyMap<string, FormSheet>,
  form: string,
  person?: string,
): PrintFacts => factsOfSample(given, { catalogue, forms, words: paperWords }, form, person)
