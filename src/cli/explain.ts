import { explain } from '#core/explanation'
import type { Explanation } from '#core/explanation'
import { phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { calledInCase } from './called-in-case.ts'
import { deriveCase } from './derive-case.ts'
import { explainEntry } from './explain-entry.ts'
import { languageOf } from './language.ts'
import { lineOf, printJson, refuse } from './report.ts'

/**
 * `npm run --silent explain -- --case FILE --procedure ID [--subject ID] [--lang ja|easy|en] [--pack FOLDER] [--json]`: why a
 * procedure is needed or not, what would settle it and what would change it, in sentences to be said aloud.
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['case', 'procedure', 'subject', 'pack', 'lang'], ['json'])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const { case: path, procedure, subject, pack, lang } = args.values
  if (path === undefined) refuse([{ code: 'option-missing', params: { option: '--case' } }])
  if (procedure === undefined) refuse([{ code: 'option-missing', params: { option: '--procedure' } }])
  const language = languageOf(lang)
  const derived = await deriveCase(path, pack)
  const { catalogue, problems } = derived
  const { situation } = derived.case
  if (!catalogue.definitions.has(procedure))
    refuse([{ code: 'procedure-missing', params: { procedure } }, ...catalogue.problems])
  if (subject !== undefined && ![...situation.persons, ...situation.households.map(({ id }) => id)].includes(subject))
    refuse([{ code: 'subject-missing', params: { subject } }])
  const entries = derived.entries.filter(
    (entry) => entry.procedure === procedure && (subject === undefined || entry.subject === subject),
  )
  const explained = entries.flatMap((entry) => {
    const explanation = explain(situation, catalogue, { procedure, subject: entry.subject })
    return explanation === undefined ? [] : [{ entry, explanation }]
  })
  if (args.flags.has('json')) {
    const explanations: readonly Explanation[] = explained.map(({ explanation }) => explanation)
    return printJson({ problems, entries, explanations })
  }
  const called = calledInCase(derived.case)
  const blocks = explained.map((each) => explainEntry(each, { catalogue, called, language }).join('\n'))
  const lines = [...problems.map(lineOf), blocks.length === 0 ? phrase('ja', 'cli.explain.none') : blocks.join('\n\n')]
  process.stdout.write(`${lines.join('\n')}\n`)
}

await main()
