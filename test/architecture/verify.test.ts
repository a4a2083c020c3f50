import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'

interface Counts {
  readonly passed: number
  readonly failed: number
}
interface Step {
  readonly name: string
  readonly command: readonly [string, readonly string[]]
  readonly count?: () => Counts | undefined
}
type Count = (file: string) => Counts | undefined

const { runStep } = (await import(resolve('.ci/run-step.mjs'))) as { runStep: (step: Step) => Promise<Counts> }
const { vitestCounts, playwrightCounts } = (await import(resolve('.ci/counts.mjs'))) as Record<string, Count>

const folder = mkdtempSync(join(tmpdir(), 'verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

const said = vi.spyOn(console, 'log').mockImplementation(() => {})
beforeEach(() => said.mockClear())

const reportOf = (report: unknown): string => {
  const file = join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(report))
  return file
}
const program = (script: string): Step['command'] => [process.execPath, ['-e', script]]
const run = async (script: string, count?: Step['count']): Promise<readonly [number, number]> => {
  const { passed, failed } = await runStep({ name: 'step', command: program(script), ...(count && { count }) })
  return [passed, failed]
}

const vitestReport = (passed: number, failed: number, pending = 0, brokenFiles = 0) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults: Array.from({ length: brokenFiles }, () => ({ status: 'failed', assertionResults: [] })),
})
const playwrightReport = (expected: number, unexpected: number, flaky = 0, errors = 0) => ({
  stats: { expected, unexpected, flaky, skipped: 0 },
  errors: Array.from({ length: errors }, () => ({})),
})

describe('a step without a report', () => {
  it('counts once, by its exit code', async () => {
    expect(await run('')).toEqual([1, 0])
    expect(await run('process.exit(3)')).toEqual([0, 1])
  })

  it('shows what it said only when it failed', async () => {
    await run('console.log("words")')
    expect(said.mock.calls.flat().join('\n')).not.toContain('words')
    await run('console.error("words"); process.exit(1)')
    expect(said.mock.calls.flat().join('\n')).toContain('    words')
  })
})

describe('a step with a report', () => {
  const count = (report: unknown, by = vitestCounts) => {
    const file = reportOf(report)
    return () => by?.(file)
  }

  it('counts its test cases', async () => {
    expect(await run('', count(vitestReport(12, 0)))).toEqual([12, 0])
    expect(await run('process.exit(1)', count(vitestReport(12, 2)))).toEqual([12, 2])
    expect(await run('', count(playwrightReport(3, 0), playwrightCounts))).toEqual([3, 0])
  })

  it('fails for a file that could not be run, a flaky test, a skipped test and an error outside tests', async () => {
    expect(await run('', count(vitestReport(12, 0, 0, 1)))).toEqual([12, 1])
    expect(await run('', count(vitestReport(12, 0, 2)))).toEqual([12, 2])
    expect(await run('', count(playwrightReport(3, 0, 1), playwrightCounts))).toEqual([3, 1])
    expect(await run('', count(playwrightReport(3, 0, 0, 1), playwrightCounts))).toEqual([3, 1])
  })

  it('fails when it ended badly though no test failed', async () => {
    expect(await run('process.exit(1)', count(vitestReport(12, 0)))).toEqual([12, 1])
  })

  it('fails when nothing ran, and when nothing was reported', async () => {
    expect(await run('', count(vitestReport(0, 0)))).toEqual([0, 1])
    expect(await run('', () => vitestCounts?.(join(folder, 'nowhere.json')))).toEqual([0, 1])
  })
})
