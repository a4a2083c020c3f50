import { basename, dirname, resolve } from 'node:path'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { checkContent } from '#app/check-content'
import { checkExampleFile, missingExamples } from '#app/verification/check-examples'
import { verifyContent } from '#app/verification/verify-content'
import { runScenario } from '#core/derivation'
import type { Problem } from '#core/value'
import { checkLeavesSeen } from '#core/verification'
import { phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { writeCases } from './check-cases.ts'
import { checkOverlays } from './overlays/check-overlays.ts'
import { DEFAULT_PACK, openPack, TEMPLATES } from './composition.ts'
import { longestWatch } from './longest-watch.ts'
import { lineOf, printJson, refuse } from './report.ts'

/**
 * `npm run --silent check -- [--pack FOLDER] [--cases FOLDER] [--json]`: every problem of packs, examples, scenarios and forms,
 * leaves that no example shows both ways, and what the verification finds; exit 1 when there is one. `--cases` writes the
 * counter-examples down. `--overlays FOLDER [--base FOLDER]`: a base pack and every overlay in a folder instead.
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['pack', 'cases', 'overlays', 'base'], ['json'])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
  if (args.values.overlays !== undefined) {
    await checkOverlays(args.values.overlays, args.values.base, args.flags.has('json'))
    return
  }
  const folder = args.values.pack ?? DEFAULT_PACK
  const loaded = await openPack(folder)
  const templates = await readFolder(TEMPLATES, '')
  const problems: Problem[] = [
    ...loaded.problems,
    ...(templates.ok ? checkContent(loaded.files, templates.value, readYaml) : templates.problems),
  ]
  let examples = 0
  let scenarios = 0
  const { catalogue } = loaded
  if (catalogue !== undefined) {
    const chain = [catalogue.pack.base, catalogue.id]
    const ours = loaded.files.filter(({ file }) => chain.includes(file.split('/')[0]))
    for (const located of ours.filter(({ file }) => file.endsWith('/examples.yaml'))) {
      const shown = checkExampleFile(located, catalogue)
      examples += shown.examples
      problems.push(...shown.problems)
    }
    problems.push(
      ...checkLeavesSeen(ours, catalogue),
      ...missingExamples(catalogue.definitions.keys(), catalogue, ours),
    )
    for (const located of loaded.files.filter(({ file }) => file.startsWith('scenarios/'))) {
      const run = runScenario(located, catalogue)
      scenarios += 1
      problems.push(...run.problems)
    }
  }
  const findings =
    catalogue !== undefined && templates.ok
      ? verifyContent(catalogue, loaded.files, templates.value, readYaml, { watch: longestWatch(1) })
      : []
  problems.push(...findings.map(({ problem }) => problem))
  const written = await writeCases(findings, args.values.cases)
  const counts = {
    pack: basename(folder),
    folder: basename(dirname(resolve(folder))),
    definitions: catalogue?.definitions.size ?? 0,
    examples,
    scenarios,
    problems: problems.length,
  }
  if (args.flags.has('json')) printJson({ ...counts, problems, findings })
  else {
    for (const problem of problems) {
      const file = written.get(problem)
      process.stdout.write(`${lineOf(problem)}\n`)
      if (file !== undefined) process.stdout.write(`${phrase('ja', 'verification.shown', { file })}\n`)
    }
    if (args.values.cases === undefined && findings.some((finding) => finding.case !== undefined))
      process.stdout.write(`${phrase('ja', 'verification.hint')}\n`)
    process.stdout.write(`${phrase('ja', 'cli.check.summary', counts)}\n`)
  }
  process.exitCode = problems.length === 0 ? 0 : 1
}

await main()
