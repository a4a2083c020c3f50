import { basename, resolve } from 'node:path'
import { readText } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { tryCase } from '#app/trial/try-case'
import { phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { calledInCase } from './called-in-case.ts'
import { DEFAULT_PACK, fatal, openPack } from './composition.ts'
import { dateWords } from './date-words.ts'
import { entryLine } from './entry-line.ts'
import { explainEntry } from './explain-entry.ts'
import { languageOf } from './language.ts'
import { lineOf, printJson, refuse } from './report.ts'

/**
 * `npm run --silent try -- --case FILE [--on DATE] [--keep-events] [--procedure ID] [--lang ja|easy|en] [--pack FOLDER] [--json]`:
 * a case opened on any day against the definitions of a pack (事例で試す); with a procedure also why.
 */
async function main(): Promise<void> {
  const args = parseArguments(
    process.argv.slice(2),
    ['case', 'on', 'procedure', 'lang', 'pack'],
    ['json', 'keep-events'],
  )
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const { case: path, on, procedure, lang, pack } = args.values
  if (path === undefined) refuse([{ code: 'option-missing', params: { option: '--case' } }])
  const language = languageOf(lang)
  const loaded = await openPack(pack ?? DEFAULT_PACK)
  const { catalogue } = loaded
  if (catalogue === undefined) refuse(fatal(loaded))
  const text = await readText(resolve(path))
  if (!text.ok) refuse(text.problems)
  const trial = tryCase(
    {
      file: basename(path),
      text: text.value,
      keepEvents: args.flags.has('keep-events'),
      ...(on === undefined ? {} : { on }),
      ...(procedure === undefined ? {} : { procedure }),
    },
    catalogue,
    readYaml,
  )
  const problems = [...loaded.problems, ...trial.problems]
  if (trial.case === undefined) refuse(problems)
  const { case: tried, ...rest } = trial
  if (args.flags.has('json')) return printJson({ ...rest, events: tried.situation.events, problems })
  const called = calledInCase(tried)
  const lines = [
    ...problems.map(lineOf),
    phrase('ja', 'cli.try.on', { date: dateWords(trial.receivedOn) }),
    ...trial.versions.map(({ from }) =>
      from === null ? phrase('ja', 'cli.try.noVersion') : phrase('ja', 'cli.try.version', { date: dateWords(from) }),
    ),
    ...(procedure === undefined
      ? trial.entries.filter(({ verdict }) => verdict !== 'not-needed').map(entryLine)
      : trial.explanations.flatMap((explanation) => {
          const entry = trial.entries.find(({ subject }) => subject === explanation.subject)
          return entry === undefined
            ? []
            : [explainEntry({ entry, explanation }, { catalogue, called, language }).join('\n')]
        })),
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

await main()
