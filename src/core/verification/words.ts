import type { Catalogue, Localized } from '#core/definitions'
import type { Problem } from '#core/value'
import type { CaseFile } from './case-file.ts'
import type { Finding } from './finding.ts'

/**
 * Whether the words that sentences are made of stand in every language the pack declares: labels, questions and values of facts,
 * reasons of constraints, questions of groups, names of life events and of documents to bring. Finding: `verification-word-missing` {what, part, language}.
 */
export function checkWords(
  { vocabulary, events, documents, languages }: Catalogue,
  placeOf: (id: string) => Problem['at'],
  sample: () => CaseFile | undefined,
): readonly Finding[] {
  const { texts, constraintReasons, groups } = vocabulary
  const words: readonly (readonly [what: string, part: string, text: Localized | undefined])[] = [
    ...[...texts].flatMap(([id, { label, question, values }]) => [
      [id, 'label', label] as const,
      [id, 'question', question] as const,
      ...Object.entries(values).map(([value, text]) => [id, `values.${value}`, text] as const),
    ]),
    ...[...constraintReasons].map(([id, why]) => [id, 'why', why] as const),
    ...[...groups].map(([id, { question }]) => [id, 'question', question] as const),
    ...[...events].map(([id, { name }]) => [id, 'name', name] as const),
    ...[...documents].map(([id, name]) => [id, 'name', name] as const),
  ]
  return words.flatMap(([what, part, text]) =>
    languages
      .filter((language) => text !== undefined && text[language] === undefined)
      .map((language): Finding => {
        const at = placeOf(what)
        const problem: Problem = {
          code: 'verification-word-missing',
          params: { what, part, language },
          ...(at === undefined ? {} : { at }),
        }
        return { problem, procedure: null, case: sample() }
      }),
  )
}
