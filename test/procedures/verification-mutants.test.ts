import { describe, expect, it } from 'vitest'
import { hasPhrase, wordProblem } from '#locales'
import { mutants } from './verification-mutants.ts'
import type { Mutant } from './mutants/mutant.ts'
import { verifyMutant } from './verification-pack.ts'
import { isShown } from './verification-shown.ts'

/*
 * Mistakes that somebody could write, put into the real content one at a time: each is found, the household given with it
 * really shows it, and a sentence says where it stands and what to do.
 */

describe('a mistake in the real content', () => {
  it('is tried in many forms', () => {
    expect(mutants.length).toBeGreaterThanOrEqual(40)
    expect(new Set(mutants.map(({ code }) => code)).size).toBeGreaterThanOrEqual(20)
  })

  /** Of each class the first that needs no look at the whole pack; the long run tries them all. */
  const isShort = (mutant: Mutant, index: number): boolean =>
    mutant.isLong !== true &&
    (mutant.procedure !== undefined || !mutant.code.startsWith('verification-')) &&
    mutants.findIndex(({ code }) => code === mutant.code) === index
  const tried = process.env['TEST_FULL'] === undefined ? mutants.filter(isShort) : mutants

  it.each(tried)(
    '$code: $name ($procedure)',
    (mutant) => {
      const verified = verifyMutant(mutant)
      const { problems, findings } = verified
      if (!mutant.code.startsWith('verification-')) {
        expect(problems.map(({ code }) => code)).toContain(mutant.code)
        return
      }
      expect(problems).toEqual([])
      const found = findings.filter(({ problem }) => problem.code === mutant.code)
      expect(findings.map(({ problem }) => problem.code)).toContain(mutant.code)
      for (const { problem } of found) {
        expect(problem.at?.file).toBeDefined()
        expect(hasPhrase('ja', `problems.${problem.code}`)).toBe(true)
        expect(wordProblem('ja', problem)).not.toMatch(/\{[\w-]+\}/)
      }
      if (mutant.code !== 'verification-not-proven')
        for (const finding of found) expect([finding, isShown(finding, verified)]).toEqual([finding, true])
    },
    240_000,
  )
})
