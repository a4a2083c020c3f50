import fc from 'fast-check'
import { describe, it } from 'vitest'
import { groundsOf, keyOf, lookFrom, settle, withReading } from '#core/logic'
import type { Settlement, Value, Variable, World } from '#core/logic'
import { Reader } from './oracle.ts'
import type { Completion } from './oracle.ts'
import { pickFrom } from './pick-from.ts'
import { describeSample, sampleOf } from './random-world.ts'
import type { Outcome, Sample } from './random-world.ts'

const SEED = 20_261_122
const WORLDS = Number(process.env['WORLDS'] ?? 600)
const RULES = 6

type Rule = Sample['rules'][number]
type Law = (sample: Sample, rule: Rule, settlement: Settlement<Outcome>) => string | undefined

/** Holds a law against every rule of many random worlds; a law answers what is wrong, or nothing. */
const hold = (law: Law) => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const sample = sampleOf(pickFrom(seed), RULES)
      for (const rule of sample.rules) {
        const wrong = law(sample, rule, settle(rule, sample.scope))
        if (wrong !== undefined) throw new Error(`${wrong}\n${describeSample({ ...sample, rules: [rule] })}`)
      }
    }),
    { seed: SEED, numRuns: WORLDS, endOnFailure: true },
  )
}

const outcomeIn = ({ world, scope }: Sample, rule: Rule, completion: Completion) => {
  const reader = new Reader(world, completion)
  return rule.decide(rule.conditions.map((each) => (reader.holds(each, scope.subject) ? 'yes' : 'no')))
}

const typed = (world: World, variable: Variable, value: string | number): Value =>
  world.lexicon.facts.get(variable.fact)?.type === 'date'
    ? { earliest: Number(value), latest: Number(value), text: '' }
    : value

const learned = (world: World, variable: Variable, value: string | number): World =>
  withReading(world, variable, { state: 'known', value: typed(world, variable, value), origin: 'test' })

describe(`laws of settling (${String(WORLDS * RULES)} random rules each, seed ${String(SEED)})`, () => {
  it('learning a fact never overturns a settled verdict', () => {
    hold((sample, rule, { settled }) => {
      if (settled === undefined) return undefined
      const completion = sample.completions[sample.completions.length >> 1]!
      const truth = new Reader(sample.world, completion)
      let { world } = sample
      for (const { variable } of sample.open) {
        // What does not apply is not asked.
        if (!truth.applies(variable.entity, variable.fact)) continue
        const { entity, fact, other } = variable
        // A relation is learned as the list of all it holds with.
        const related = () =>
          sample.world.persons.filter((each) => each !== entity && truth.related(entity, each, fact))
        world =
          other === undefined
            ? learned(world, variable, completion.get(keyOf(variable))!)
            : withReading(world, { entity, fact }, { state: 'known', value: related(), origin: 'test' })
        const later = settle(rule, lookFrom(world, 'e1', sample.scope.subject)).settled
        if (later !== settled) return `${settled} became ${String(later)} with ${keyOf(variable)}`
      }
      return undefined
    })
  }, 600_000)

  it('names as missing exactly the facts an answer of which can change the verdict', () => {
    hold((sample, rule, { settled, missing, exact }) => {
      const named = missing.map(keyOf)
      if (settled !== undefined) return named.length > 0 ? `settled, and yet missing ${named.join()}` : undefined
      if (named.length === 0) return 'not settled, and nothing missing'
      if (!exact) return undefined
      const keys = sample.open.map(({ variable }) => keyOf(variable))
      const outcomes = sample.completions.map((completion) => outcomeIn(sample, rule, completion))
      const telling = keys.filter((key) => flips(sample, key, outcomes))
      const settling = keys.filter((key) => settlesAtOnce(sample, key, outcomes))
      const overlooked = telling.find((key) => !named.includes(key))
      if (overlooked !== undefined) return `does not name ${overlooked}, which changes the verdict`
      const idle = named.filter((key) => !telling.includes(key) && !settling.includes(key))
      // When no fact can change the verdict alone, all that are read are named.
      return idle.length > 0 && idle.length < named.length ? `names ${idle.join()}, which changes nothing` : undefined
    })
  }, 600_000)

  it('gives grounds that suffice to reproduce the verdict', () => {
    hold((sample, rule, { settled, obligations }) => {
      if (settled === undefined) return undefined
      const grounds = [
        ...rule.conditions.flatMap((condition) => groundsOf(condition, sample.scope)),
        ...obligations.flatMap(({ constraint, subject }) => groundsOf(constraint.must, { ...sample.scope, subject })),
      ]
      const held = new Set(grounds.map(({ variable }) => keyOf(variable)))
      const world: World = {
        ...sample.world,
        stated: (variable, event) =>
          held.has(keyOf(variable)) ? sample.world.stated(variable, event) : { state: 'open', asked: false },
      }
      const again = settle(rule, lookFrom(world, 'e1', sample.scope.subject)).settled
      return again === settled ? undefined : `${settled} became ${String(again)} on ${[...held].join()}`
    })
  }, 600_000)
})

/** Two allowed completions that differ in this fact alone have different outcomes. */
function flips({ completions }: Sample, key: string, outcomes: readonly unknown[]): boolean {
  const seen = new Map<string, unknown>()
  return completions.some((completion, i) => {
    const rest = [...completion].map(([each, value]) => (each === key ? '' : value)).join()
    if (seen.has(rest) && seen.get(rest) !== outcomes[i]) return true
    seen.set(rest, outcomes[i])
    return false
  })
}

/** One answer leaves a single outcome. */
function settlesAtOnce({ completions }: Sample, key: string, outcomes: readonly unknown[]): boolean {
  const byAnswer = new Map<unknown, Set<unknown>>()
  completions.forEach((completion, i) => {
    const answer = completion.get(key)
    byAnswer.set(answer, (byAnswer.get(answer) ?? new Set()).add(outcomes[i]))
  })
  return [...byAnswer.values()].some((found) => found.size === 1)
}
