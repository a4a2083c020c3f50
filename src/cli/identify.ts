import { resolve } from 'node:path'
import { readText } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { loadSchemes } from '#app/load-schemes'
import { openIdentityCase } from '#app/open-identity-case'
import { judgeIdentity, standingOf } from '#core/identity'
import { parseArguments } from './arguments.ts'
import { DEFAULT_PACK, fatal, formIds, openPack } from './composition.ts'
import { identityLines, identityReport } from './identity-report.ts'
import { printJson, refuse } from './report.ts'

/**
 * `npm run --silent identify -- --case FILE [--pack FOLDER] [--json]`: what the documents somebody brought come to
 * (本人確認), what is still to be asked for, and what must not be noted down.
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['case', 'pack'], ['json'])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  const path = args.values.case
  if (path === undefined) refuse([{ code: 'option-missing', params: { option: '--case' } }])
  const loaded = await openPack(args.values.pack ?? DEFAULT_PACK)
  const { catalogue } = loaded
  if (catalogue === undefined) refuse(fatal(loaded))
  const { schemes } = loadSchemes(loaded.files, [
    ...(catalogue.pack.base === undefined ? [] : [catalogue.pack.base]),
    catalogue.id,
  ])
  const text = await readText(resolve(path))
  if (!text.ok) refuse(text.problems)
  const located = readYaml(path, text.value)
  if (!located.ok) refuse(located.problems)
  const opened = openIdentityCase(located.value, schemes)
  if (!opened.ok) refuse(opened.problems)
  const { scheme, shown, today } = opened.value
  const judgement = judgeIdentity(scheme, shown, today)
  const report = identityReport(scheme, judgement, standingOf(scheme, judgement), await formIds())
  if (args.flags.has('json')) printJson(report)
  else process.stdout.write(`${identityLines(scheme, report).join('\n')}\n`)
}

await main()
