import { parseArguments } from './arguments.ts'
import { deriveCase } from './derive-case.ts'
import { entryLine } from './entry-line.ts'
import { lineOf, printJson, refuse } from './report.ts'

/** `npm run --silent derive -- --case FILE [--pack FOLDER] [--json]`: what follows from a case file. */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['case', 'pack'], ['json'])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  if (args.values.case === undefined) refuse([{ code: 'option-missing', params: { option: '--case' } }])
  const { entries, problems } = await deriveCase(args.values.case, args.values.pack)
  if (args.flags.has('json')) printJson({ problems, entries })
  else
    for (const line of problems
      .map(lineOf)
      .concat(entries.filter(({ verdict }) => verdict !== 'not-needed').map(entryLine)))
      process.stdout.write(`${line}\n`)
}

await main()
