import type { Entry } from '#core/derivation'
import { phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { deriveCase } from './derive-case.ts'
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
      .concat(entries.filter(({ verdict }) => verdict !== 'not-needed').map(textOf)))
      process.stdout.write(`${line}\n`)
}

function textOf(entry: Entry): string {
  const deadline = entry.deadline === null ? '' : ` ${phrase('ja', 'cli.deadline', { date: entry.deadline.date })}`
  const missing =
    entry.missing.length === 0
      ? ''
      : ` ${phrase('ja', 'cli.missing', { facts: entry.missing.map(({ fact, subject }) => `${subject}:${fact}`).join(', ') })}`
  return `${phrase('ja', `parts.verdict.${entry.verdict}`)}\t${entry.subject}\t${entry.name} (${entry.procedure})${deadline}${missing}`
}

await main()
