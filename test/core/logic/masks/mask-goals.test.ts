import { describe, expect, it } from 'vitest'
import { compileGoals } from '#core/logic'
import { asGoal, factId } from '../../../bench/evaluation/as-goals.ts'
import { MasksOverObjects } from '../../../bench/evaluation/masks-over-objects.ts'
import { interpret, interpretAll } from '../../../bench/evaluation/reference.ts'
import { drawHouseholds, drawProcedures, FACTS } from '../../../bench/workload.ts'
import type { WorkloadFact, WorkloadHousehold, WorkloadValue } from '../../../bench/workload.ts'
import { pickFrom } from '../pick-from.ts'

const procedures = drawProcedures(120)

const differences = (masks: MasksOverObjects, household: WorkloadHousehold): number => {
  const wanted = interpretAll(procedures, household)
  return wanted.filter((known, i) => masks.known(i % procedures.length, Math.floor(i / procedures.length)) !== known)
    .length
}

describe('many conditions worked out together', () => {
  it('come to what walking each tree comes to, known and with four facts in ten unknown', () => {
    for (const unknown of [0, 0.4]) {
      const masks = new MasksOverObjects(compileGoals(procedures.map(asGoal)))
      for (const household of drawHouseholds(120, 5, unknown)) {
        masks.whole(household)
        expect(differences(masks, household)).toBe(0)
      }
    }
  })

  it('after any sequence of answers hold what working them out anew gives', () => {
    const pick = pickFrom(8)
    const masks = new MasksOverObjects(compileGoals(procedures.map(asGoal)))
    const facts = FACTS.filter(({ type, name }) => type !== 'day' && name !== 'type')
    let again = 0
    let answers = 0
    for (const household of drawHouseholds(40, 6, 0.6)) {
      masks.whole(household)
      for (let i = 0; i < 40; i += 1) {
        const fact = facts[pick(facts.length)]!
        const holders = { p: household.persons, h: [household.h], e: [household.e] }[fact.scope]
        const holder = holders[pick(holders.length)] as Record<string, WorkloadValue | undefined>
        holder[fact.name] = valueOf(fact, pick)
        again += masks.after(factId(fact))
        answers += 1
        expect(differences(masks, household)).toBe(0)
      }
    }
    // Far less is worked out again than there is, and something is.
    expect(again / answers).toBeGreaterThan(0.2)
    expect(again / answers).toBeLessThan(procedures.length / 10)
  })

  it('say which leaves decide one result: those alone give it again', () => {
    const masks = new MasksOverObjects(compileGoals(procedures.map(asGoal)))
    let shown = 0
    for (const household of drawHouseholds(20, 7, 0.3)) {
      masks.whole(household)
      const { h, e } = household
      household.persons.forEach((p, person) => {
        procedures.forEach(({ condition }, procedure) => {
          const known = masks.known(procedure, person)
          // What the event does not bring about rests on the event alone.
          if (asGoal(procedures[procedure]!).kinds?.includes(String(e['type'])) === false) return
          const read = masks.goals.why(procedure, person).flatMap((leaf) => {
            if (leaf.op === 'is' || leaf.op === 'number') return [leaf.fact.fact]
            return leaf.op === 'days' && 'fact' in leaf.from ? [leaf.from.fact] : []
          })
          const only = (scope: 'p' | 'h' | 'e', facts: typeof p) =>
            Object.fromEntries(
              Object.entries(facts).filter(
                ([name]) => ['type', 'day'].includes(name) || read.includes(`${scope}.${name}`),
              ),
            )
          const sight = { p: only('p', p), h: only('h', h), e: only('e', e) }
          expect(interpret(condition, sight)).toBe(known)
          shown += 1
        })
      })
    }
    expect(shown).toBeGreaterThan(500)
  })
})

function valueOf({ type, values }: WorkloadFact, pick: (n: number) => number): WorkloadValue | undefined {
  if (pick(5) === 0) return undefined
  if (type === 'bool') return pick(2) === 0
  if (type === 'enum') return values[pick(values.length)]!
  return type === 'num' ? pick(90) : 20_400 - pick(500)
}
