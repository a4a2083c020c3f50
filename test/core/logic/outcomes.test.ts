import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPossible, keyOf, lookFrom, possibleOutcomes, settle, withReading } from '#core/logic'
import { Reader } from './oracle.ts'
import { pickFrom } from './pick-from.ts'
import { describeSample, sampleOf } from './random-world.ts'
import { date, seenBy, worldOf } from './small-world.ts'

const WORLDS = Number(process.env['WORLDS'] ?? 300)
const SEED = 20_261_122

describe(`every way a rule can come out (${String(WORLDS)} random worlds, seed ${String(SEED)})`, () => {
  it('finds exactly the outcomes that some completion has, and answers that bring each about', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const sample = sampleOf(pickFrom(seed), 4)
        const { scope, world, completions } = sample
        for (const rule of sample.rules) {
          const { outcomes, exhausted } = possibleOutcomes(rule, scope)
          if (exhausted || outcomes.some(({ exact }) => !exact) || !settle(rule, scope).exact) continue
          const there = new Set(
            completions.map((completion) => {
              const reader = new Reader(world, completion)
              return rule.decide(rule.conditions.map((each) => (reader.holds(each, scope.subject) ? 'yes' : 'no')))
            }),
          )
          const told = describeSample({ ...sample, rules: [rule] })
          expect([...outcomes.map(({ outcome }) => outcome)].sort(), told).toEqual([...there].sort())
          for (const { outcome, witness } of outcomes) {
            const assumed = witness.reduce(
              (each, { variable, value }) => withReading(each, variable, { state: 'known', value, origin: 'test' }),
              world,
            )
            const { settled } = settle(rule, lookFrom(assumed, 'e1', scope.subject))
            expect(settled, `${told}\n${witness.map(({ variable }) => keyOf(variable)).join()}`).toBe(outcome)
          }
        }
      }),
      { seed: SEED, numRuns: WORLDS, endOnFailure: true },
    )
  }, 600_000)

  it('holds a world possible as long as a completion is left', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const sample = sampleOf(pickFrom(seed), 1)
        expect(isPossible(sample.scope), describeSample(sample)).not.toBe(false)
      }),
      { seed: SEED, numRuns: WORLDS, endOnFailure: true },
    )
  }, 600_000)
})

describe('isPossible', () => {
  const either = { id: 'either', each: 'person' as const }
  const is = (fact: string, value: string) => ({ op: 'is' as const, fact: { fact }, values: [value] })

  it('sees that constraints together leave nothing, though none is broken alone', () => {
    const world = worldOf({
      known: { 'visit.received-on': date('2026-04-01') },
      constraints: [
        { ...either, must: { op: 'any', conditions: [is('person.a', 'x'), is('person.b', 'yes')] } },
        { ...either, must: { op: 'not', condition: is('person.a', 'x') } },
        { ...either, must: is('person.b', 'no') },
      ],
    })
    expect(isPossible(seenBy(world))).toBe(false)
  })

  it('sees what a known fact breaks', () => {
    const world = worldOf({ known: { 'p1.a': 'x' }, constraints: [{ ...either, must: is('person.a', 'y') }] })
    expect(isPossible(seenBy(world))).toBe(false)
  })
})
