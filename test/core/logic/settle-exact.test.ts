import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { settle } from '#core/logic'
import { Reader } from './oracle.ts'
import { pickFrom } from './pick-from.ts'
import { describeSample, sampleOf } from './random-world.ts'
import type { Sample } from './random-world.ts'

const SEED = 20_261_121
const TREES = 100_000
const PER_WORLD = 16

/** The outcomes of one rule over the completions the constraints allow, until two are found. */
const outcomesOf = ({ world, completions, scope }: Sample, rule: Sample['rules'][number]) => {
  const outcomes = new Set<unknown>()
  for (let i = 0; i < completions.length && outcomes.size < 2; i += 1) {
    // In strides prime to every size: neighbours differ in one fact only and mostly agree.
    const reader = new Reader(world, completions[(i * 97) % completions.length]!)
    outcomes.add(rule.decide(rule.conditions.map((each) => (reader.holds(each, scope.subject) ? 'yes' : 'no'))))
  }
  return outcomes
}

describe('settle', () => {
  it(`is settled exactly when all allowed completions agree (${String(TREES)} random trees, seed ${String(SEED)})`, () => {
    const seen = { trees: 0, settled: 0, byConstraints: 0, inexact: 0 }
    const worlds = fc.nat().map((seed) => sampleOf(pickFrom(seed), PER_WORLD))
    fc.assert(
      fc.property(worlds, (sample) => {
        for (const rule of sample.rules) {
          const outcomes = outcomesOf(sample, rule)
          const { settled, byConstraints, exact } = settle(rule, sample.scope)
          seen.trees += rule.conditions.length
          if (settled !== undefined) seen.settled += 1
          if (byConstraints) seen.byConstraints += 1
          if (!exact) seen.inexact += 1
          const right =
            settled === undefined ? !exact || outcomes.size > 1 : outcomes.size === 1 && outcomes.has(settled)
          if (!right)
            throw new Error(
              `settled ${String(settled)}, completions ${[...outcomes].join()}\n${describeSample({ ...sample, rules: [rule] })}`,
            )
        }
      }),
      { seed: SEED, numRuns: Number(process.env['WORLDS'] ?? 4_300), endOnFailure: true, verbose: 0 },
    )
    console.info(JSON.stringify(seen))
    expect(seen.trees).toBeGreaterThanOrEqual(TREES)
  }, 600_000)
})
