import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileGoals } from '#core/logic'
import { percentile } from '../statistics.ts'
import { drawHouseholds, drawProcedures } from '../workload.ts'
import type { WorkloadFact } from '../workload.ts'
import { asGoal } from './as-goals.ts'
import { jsonLogicRules } from './json-logic.ts'

/** Milliseconds to build and to the end of the first household, and megabytes that stay. Medians of fresh processes. */
export interface StartUp {
  readonly build: number
  readonly first: number
  readonly megabytes: number
}

/** More of the small, which is what the goal is about. */
const processesFor = (count: number): number => (count > 1000 ? 3 : 9)

/** A condition without what only drawing it needed. */
const lean = (condition: unknown): unknown =>
  JSON.parse(
    JSON.stringify(condition, (key, value: unknown) => {
      if (key !== 'fact') return value
      const { scope, name } = value as WorkloadFact
      return { scope, name }
    }),
  )

/** Every engine over so many procedures, each in processes of its own, in turns. */
export function measureStartUp(count: number): Readonly<Record<string, StartUp>> {
  const procedures = drawProcedures(count)
  const texts: Readonly<Record<string, unknown>> = {
    masks: compileGoals(procedures.map(asGoal)),
    closures: procedures.map(({ condition }) => ({ condition: lean(condition) })),
    'json-logic-engine': jsonLogicRules(procedures),
  }
  const folder = mkdtempSync(join(tmpdir(), 'start-up-'))
  const households = join(folder, 'households.json')
  writeFileSync(households, JSON.stringify(drawHouseholds(1)))
  const taken = Object.entries(texts).map(([engine, text]) => {
    const file = join(folder, `${engine}.json`)
    writeFileSync(file, JSON.stringify(text))
    return { engine, file, runs: [] as StartUp[] }
  })
  const script = fileURLToPath(new URL('start-up.ts', import.meta.url))
  for (let i = 0; i < processesFor(count); i += 1)
    for (const { engine, file, runs } of taken) {
      const args = ['--expose-gc', '--import', 'tsx', script, engine, file, households]
      runs.push(JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as StartUp)
    }
  rmSync(folder, { recursive: true, force: true })
  const median = (runs: readonly StartUp[], of: (run: StartUp) => number) => percentile(runs.map(of), 50)
  return Object.fromEntries(
    taken.map(({ engine, runs }) => [
      engine,
      {
        build: median(runs, ({ build }) => build),
        first: median(runs, ({ first }) => first),
        megabytes: median(runs, ({ megabytes }) => megabytes),
      },
    ]),
  )
}
