import { phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { caseWords } from './case-words.ts'
import { deriveCase } from './derive-case.ts'
import { explainEntry } from './explain-entry.ts'
import { lineOf, printJson, refuse } from './report.ts'

/**
 * `npm run --silent explain -- --case FILE --procedure ID [--subject ID] [--pack FOLDER] [--json]`: why a procedure is needed,
 * not needed, not settled or nothing to do, in words.
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['case', 'procedure', 'subject', 'pack'], ['json'])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const { case: path, procedure, subject, pack } = args.values
  if (path === undefined) refuse([{ code: 'option-missing', params: { option: '--case' } }])
  if (procedure === undefined) refuse([{ code: 'option-missing', params: { option: '--procedure' } }])
  const derived = await deriveCase(path, pack)
  const { catalogue, problems } = derived
  const { persons, households } = derived.case.situation
  if (!catalogue.definitions.has(procedure))
    refuse([{ code: 'procedure-missing', params: { procedure } }, ...catalogue.problems])
  if (subject !== undefined && ![...persons, ...households.map(({ id }) => id)].includes(subject))
    refuse([{ code: 'subject-missing', params: { subject } }])
  const entries = derived.entries.filter(
    (entry) => entry.procedure === procedure && (subject === undefined || entry.subject === subject),
  )
  if (args.flags.has('json')) return printJson({ problems, entries })
  const words = caseWords(derived.case, catalogue)
  const blocks = entries.map((entry) => explainEntry(entry, catalogue, words).join('\n'))
  const lines = [...problems.map(lineOf), blocks.length === 0 ? phrase('ja', 'cli.explain.none') : blocks.join('\n\n')]
  process.stdout.write(`${lines.join('\n')}\n`)
}

await main()
