import { describe, expect, it } from 'vitest'
import { evaluate, lookFrom, lookTogether, withReading } from '#core/logic'
import type { Condition, Entity, Scope } from '#core/logic'
import { pickFrom } from '../pick-from.ts'
import { looseWorldOf } from '../random-world.ts'
import { seenBy, variable, worldOf } from '../small-world.ts'

const CASES = 100_000

/** Both readings of a condition, side by side. */
const both = (condition: Condition, plain: Scope, together: Scope) => [
  evaluate(condition, plain),
  together.judge(condition, together),
]

describe('conditions read for all subjects together', () => {
  it('answer what the plain reading answers, in a hundred thousand random cases', () => {
    const pick = pickFrom(20261122)
    const seen = { yes: 0, no: 0, unknown: 0 }
    let cases = 0
    while (cases < CASES) {
      const { world, ofPersons, ofHouseholds } = looseWorldOf(pick, 8, 12)
      const ask = (conditions: readonly Condition[], subjects: readonly Entity[]) => {
        for (const subject of subjects) {
          const plain = lookFrom(world, 'e1', subject)
          const together = lookTogether(world, 'e1', subject)
          for (const condition of conditions) {
            const [wanted, found] = both(condition, plain, together)
            cases += 1
            seen[wanted!] += 1
            if (found !== wanted) expect({ condition, subject, found }).toEqual({ condition, subject, found: wanted })
          }
        }
      }
      ask(
        ofPersons,
        world.persons.map((id) => ({ type: 'person', id })),
      )
      ask(
        ofHouseholds,
        world.households.map(({ id }) => ({ type: 'household', id })),
      )
    }
    // Each answer is met often enough to be compared.
    expect(Math.min(seen.yes, seen.no, seen.unknown)).toBeGreaterThan(CASES / 10)
  }, 120_000)

  it('are right where more people live together than fit one bit set', () => {
    const pick = pickFrom(31)
    let crowded = 0
    for (let i = 0; i < 24; i += 1) {
      const { world, ofPersons } = looseWorldOf(pick, 40, 4)
      if (world.persons.length > 31) crowded += 1
      for (const id of world.persons) {
        const subject = { type: 'person', id } as const
        for (const condition of ofPersons) {
          const [wanted, found] = both(condition, lookFrom(world, 'e1', subject), lookTogether(world, 'e1', subject))
          expect(found).toBe(wanted)
        }
      }
    }
    expect(crowded).toBeGreaterThan(2)
  }, 60_000)

  it('read what is only assumed by itself', () => {
    const world = worldOf({ persons: ['p1', 'p2'], known: { 'p1.a': 'x', 'p2.a': 'y' } })
    const isX: Condition = { op: 'is', fact: { fact: 'person.a' }, values: ['x'] }
    const scope = lookTogether(world, 'e1', { type: 'person', id: 'p2' })
    expect(scope.judge(isX, scope)).toBe('no')
    const reading = { state: 'known', value: 'x', origin: 'assumed' } as const
    const assumed = { ...scope, world: withReading(world, variable('p2.a'), reading) }
    expect(scope.judge(isX, assumed)).toBe('yes')
    expect(scope.judge(isX, scope)).toBe('no')
  })

  it('tell values apart that only a later condition names', () => {
    const world = worldOf({ known: { 'p1.a': 'z' } })
    const is = (...values: readonly string[]): Condition => ({ op: 'is', fact: { fact: 'person.a' }, values })
    const scope = lookTogether(world, 'e1', seenBy(world).subject)
    expect(scope.judge(is('x'), scope)).toBe('no')
    expect(scope.judge(is('y', 'z'), scope)).toBe('yes')
  })
})
