import { derive } from '#core/derivation'
import type { Entry } from '#core/derivation'
import { phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { DEFAULT_PACK, fatal, openCase, openPack } from './composition.ts'
import { lineOf, printJson, refuse } from './report.ts'

/** `npm run --silent derive -- --case FILE [--pack FOLDER] [--json]`: what follows from a case file. */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['case', 'pack'], ['json'])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  if (args.values.case === undefined) refuse([{ code: 'option-missing', params: { option: '--case' } }])
  const loaded = await openPack(args.values.pack ?? DEFAULT_PACK)
  if (loaded.catalogue === undefined) refuse(fatal(loaded))
  const opened = await openCase(args.values.case, loaded.catalogue)
  if (!opened.ok) refuse(opened.problems)
  const authority = opened.value.authority ?? loaded.catalogue.desk['default-authority']
  const { entries, problems } = derive(opened.value.situation, loaded.catalogue, { authority })
  if (args.flags.has('json')) printJson({ problems: [...loaded.problems, ...problems], entries })
  else
    for (const line of [...loaded.problems, ...problems]
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
