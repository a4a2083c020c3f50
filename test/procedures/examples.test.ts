import { describe, expect, it } from 'vitest'
import { resolve } from 'node:path'
import { runExamples, runScenario } from '#core/derivation'
import { checkLeavesSeen } from '#core/verification'
import { openPack } from '../../src/cli/composition.ts'
import { lineOf } from '../../src/cli/report.ts'

const loaded = await openPack(resolve('procedures/mihon-city'))
const catalogue = loaded.catalogue
if (catalogue === undefined) throw new Error(loaded.problems.map(lineOf).join('\n'))
const files = (ending: RegExp) => loaded.files.filter(({ file }) => ending.test(file))

describe('the packs', () => {
  it('have no problem', () => {
    expect(loaded.problems.map(lineOf)).toEqual([])
  })

  it.each([...catalogue.definitions.keys()])(
    '%s shows households for which it applies, does not, and is unknown',
    (id) => {
      const verdicts = files(/\/examples\.yaml$/)
        .filter(({ file }) => file.split('/')[1] === id)
        .flatMap((located) => runExamples(located, catalogue))
        .flatMap((run) => run.verdicts)
      expect(verdicts.some((verdict) => verdict === 'needed' || verdict === 'nothing-to-do')).toBe(true)
      expect(verdicts).toContain('not-needed')
      expect(verdicts).toContain('not-settled')
    },
  )
})

describe('the examples', () => {
  it('show every leaf of every condition both ways', () => {
    expect(checkLeavesSeen(loaded.files, catalogue).map(lineOf)).toEqual([])
  })
})

describe.each(files(/\/examples\.yaml$/).map((located) => [located.file, located] as const))('%s', (_file, located) => {
  it.each(runExamples(located, catalogue).map((run) => [run.title, run] as const))('%s', (_title, run) => {
    expect(run.problems.map(lineOf)).toEqual([])
  })
})

describe('scenarios', () => {
  it.each(files(/^scenarios\//).map((located) => [located.file, located] as const))('%s', (_file, located) => {
    expect(runScenario(located, catalogue).problems.map(lineOf)).toEqual([])
  })
})
