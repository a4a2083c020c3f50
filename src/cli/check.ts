import { basename, dirname, resolve } from 'node:path'
import { readFolder } from '#adapters/node'
import { readYaml } from '#adapters/yaml'
import { checkContent } from '#app/check-content'
import type { SourceFile } from '#app/ports'
import { verifyContent } from '#app/verification/verify-content'
import type { Catalogue, Located } from '#core/definitions'
import { runExamples, runScenario } from '#core/derivation'
import type { Problem } from '#core/value'
import type { Finding } from '#core/verification'
import { phrase } from '#locales'
import { parseArguments } from './arguments.ts'
import { writeCases } from './check-cases.ts'
import { DEFAULT_PACK, openPack, TEMPLATES } from './composition.ts'
import { lineOf, printJson, refuse } from './report.ts'

/**
 * `npm run --silent check -- [--pack FOLDER] [--cases FOLDER] [--json]`: every problem of packs, examples, scenarios and forms,
 * and what their verification finds; exit 1 when there is one. `--cases` writes the counter-examples down.
 */
async function main(): Promise<void> {
  const args = parseArguments(process.argv.slice(2), ['pack', 'cases'], ['json'])
  if ('unknown' in args) refuse([{ code: 'option-unknown', params: { detail: args.unknown } }])
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
      const runs = runExamples(located, catalogue)
      examples += runs.length
      problems.push(
        ...runs.flatMap((run) => run.problems),
        ...coverage(
          located.file,
          runs.flatMap((run) => run.verdicts),
        ),
      )
    }
    const described = new Set(
      ours.filter(({ file }) => file.endsWith('/examples.yaml')).map(({ file }) => file.split('/')[1]),
    )
    for (const [id, versions] of catalogue.definitions) {
      if (!described.has(id))
        problems.push({
          code: 'examples-missing',
          params: { procedure: id },
          at: { file: versions[0]?.file ?? '', line: 1, column: 1 },
        })
    }
    for (const located of loaded.files.filter(({ file }) => file.startsWith('scenarios/'))) {
      const run = runScenario(located, catalogue)
      scenarios += 1
      problems.push(...run.problems)
    }
  }
  const findings = catalogue !== undefined && templates.ok ? verified(catalogue, loaded.files, templates.value) : []
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

/** One definition may take so many microseconds of computing; what is left then counts as not proven. */
const LONGEST = 10_000_000

function verified(
  catalogue: Catalogue,
  files: readonly Located[],
  templates: readonly SourceFile[],
): readonly Finding[] {
  const watch = () => {
    const start = process.cpuUsage()
    return () => process.cpuUsage(start).user > LONGEST
  }
  return verifyContent(catalogue, files, templates, readYaml, { watch })
}

/** Every definition shows a household it applies to, one it does not, and one for which it is still unknown. */
function coverage(file: string, verdicts: readonly string[]): readonly Problem[] {
  const shown = new Set(verdicts)
  const lacking = [
    ...(shown.has('needed') || shown.has('nothing-to-do') ? [] : ['needed']),
    ...(shown.has('not-needed') ? [] : ['not-needed']),
    ...(shown.has('not-settled') ? [] : ['not-settled']),
  ]
  return lacking.map((verdict) => ({
    code: 'examples-lack-verdict',
    params: { verdict },
    at: { file, line: 1, column: 1 },
  }))
}

await main()
