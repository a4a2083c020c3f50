import { compileGoals } from '#core/logic'
import { mean, percentile } from '../statistics.ts'
import { sequence } from '../sequence.ts'
import { drawHouseholds, drawProcedures, FACTS } from '../workload.ts'
import type { WorkloadFact, WorkloadHousehold, WorkloadValue } from '../workload.ts'
import { threeValued } from './closures.ts'
import { asGoal, factId } from './as-goals.ts'
import { MasksOverObjects } from './masks-over-objects.ts'
import { interpretAll } from './reference.ts'
import { timed } from './timing.ts'

/** One answer, and one explanation, over so many procedures with four facts in ten unknown. */
export interface OneAnswer {
  /** Microseconds: all of it by three-valued closures and by bit sets, and what one more answer takes. */
  readonly closures: number
  readonly masks: number
  readonly answer: number
  /** Procedures worked out again for one answer. */
  readonly again: number
  /** Microseconds to tell one result's leaves, and how much longer evaluation takes that tells all that hold or are open. */
  readonly explanation: number
  readonly explainingAll: number
  readonly differences: number
}

interface Answer {
  readonly fact: WorkloadFact
  /** The fact as conditions name it. */
  readonly id: string
  readonly holder: Record<string, WorkloadValue | undefined>
  readonly values: readonly (WorkloadValue | undefined)[]
}

const ANSWERS = 40
const SETTLED = FACTS.filter(({ type, name }) => type !== 'day' && name !== 'type')

/** Answers to random facts of a household, each turned over and back again. */
function answersOf(household: WorkloadHousehold, seed: number): readonly Answer[] {
  const random = sequence(seed)
  const other = drawHouseholds(1, seed)[0]!
  return Array.from({ length: ANSWERS }, () => {
    const fact = SETTLED[(random() * SETTLED.length) | 0]!
    const holders = { p: household.persons, h: [household.h], e: [household.e] }[fact.scope]
    const holder = holders[(random() * holders.length) | 0] as Record<string, WorkloadValue | undefined>
    const elsewhere = { p: other.persons[0]!, h: other.h, e: other.e }[fact.scope]
    return { fact, id: factId(fact), holder, values: [elsewhere[fact.name], holder[fact.name]] }
  })
}

/** How often every answer is turned over and back in one round. */
const TURNS = 6
/** Results explained in one round. */
const SHOWN = 200

/** Each household once whole and then answer by answer. */
export function measureOneAnswer(count: number): OneAnswer {
  const procedures = drawProcedures(count)
  const households = drawHouseholds(count > 1000 ? 12 : 32, 99, 0.4)
  const masks = new MasksOverObjects(compileGoals(procedures.map(asGoal)))
  const closures = threeValued(procedures)
  const out = new Uint8Array(count * 8)
  const differs = (household: WorkloadHousehold): number =>
    interpretAll(procedures, household).filter((known, i) => masks.known(i % count, Math.floor(i / count)) !== known)
      .length
  const again: number[] = []
  let differences = 0
  const measured = households.map((household, i) => {
    const answers = answersOf(household, i + 1)
    const say = (turn: number): number =>
      answers.reduce((sum, { fact, id, holder, values }) => {
        holder[fact.name] = values[turn]
        return sum + masks.after(id)
      }, 0)
    masks.whole(household)
    again.push(say(0) / ANSWERS, say(1) / ANSWERS)
    differences += differs(household)
    const told = household.persons.flatMap((_, person) =>
      procedures.flatMap((_, procedure) => (masks.known(procedure, person) === 0 ? [] : [{ procedure, person }])),
    )
    const shown = told.filter((_, each) => each % Math.ceil(told.length / SHOWN) === 0)
    const taken = timed(
      {
        closures: () => closures(household, out),
        masks: () => masks.whole(household),
        answers: () => {
          for (let turn = 0; turn < TURNS; turn += 1) say(turn % 2)
        },
        explanations: () => {
          for (const { procedure, person } of shown) masks.goals.why(procedure, person)
        },
      },
      { households: 1, rounds: 9, repeats: 1 },
    )
    differences += differs(household)
    const explanation = taken.explanations / Math.max(1, shown.length)
    return {
      ...{ closures: taken.closures, masks: taken.masks, answer: taken.answers / ANSWERS / TURNS, explanation },
      explainingAll: 1 + (explanation * told.length) / taken.masks,
    }
  })
  const over = (of: (each: (typeof measured)[number]) => number): number => percentile(measured.map(of), 50)
  return {
    closures: over(({ closures: taken }) => taken),
    masks: over(({ masks: taken }) => taken),
    answer: over(({ answer }) => answer),
    again: mean(again),
    explanation: over(({ explanation }) => explanation),
    explainingAll: over(({ explainingAll }) => explainingAll),
    differences,
  }
}
