import { compileGoals } from '#core/logic'
import { drawHouseholds, drawProcedures } from '../workload.ts'
import type { WorkloadHousehold, WorkloadProcedure } from '../workload.ts'
import { threeValued, twoValued } from './closures.ts'
import { generated } from './generated.ts'
import { jsonLogicEngine, jsonLogicRules } from './json-logic.ts'
import { jsonRules } from './json-rules.ts'
import { asGoal } from './as-goals.ts'
import { MasksOverObjects } from './masks-over-objects.ts'
import { publicodes } from './publicodes.ts'
import { interpret, interpretAll } from './reference.ts'
import { timed } from './timing.ts'
import type { Pass } from './timing.ts'

/** Full evaluation of so many procedures: microseconds a household of every engine, and in how many results any differed. */
export interface Whole {
  readonly procedures: number
  readonly taken: Readonly<Record<string, number>>
  readonly differences: number
}

const ROUNDS: Readonly<Record<number, { households: number; rounds: number; repeats: number }>> = {
  60: { households: 64, rounds: 31, repeats: 8 },
  600: { households: 64, rounds: 15, repeats: 1 },
  6000: { households: 12, rounds: 9, repeats: 1 },
}
/** What takes seconds a household is not asked about more procedures than these, nor about more households. */
const SLOW = { procedures: 600, households: 4 }

/** All facts known, so that two-valued engines may take part. */
export async function measureWhole(count: number): Promise<Whole> {
  const plan = ROUNDS[count] ?? { households: 16, rounds: 9, repeats: 1 }
  const procedures = drawProcedures(count)
  const households = drawHouseholds(plan.households)
  const out = new Uint8Array(count * 8)
  const masks = new MasksOverObjects(compileGoals(procedures.map(asGoal)))
  const jsonLogic = (await jsonLogicEngine())(jsonLogicRules(procedures))
  const writing = {
    'closures, two-valued': twoValued(procedures),
    'closures, three-valued': threeValued(procedures),
    'generated code, three-valued': generated(procedures),
    'json-logic-engine, two-valued': jsonLogic,
  }
  const over = (evaluate: (household: WorkloadHousehold) => void) => () => households.forEach(evaluate)
  const passes: Record<string, Pass> = {
    masks: over((household) => masks.whole(household)),
    'plain interpreter': over(({ persons, h, e }) => {
      let at = 0
      for (const p of persons) for (const { condition } of procedures) out[at++] = interpret(condition, { p, h, e })
    }),
    ...Object.fromEntries(
      Object.entries(writing).map(([name, evaluate]) => [name, over((household) => evaluate(household, out))]),
    ),
  }
  let differences = unknownDifferences(procedures)
  for (const household of households.slice(0, SLOW.households * 4)) {
    const wanted = interpretAll(procedures, household)
    masks.whole(household)
    differences += wanted.filter((known, i) => masks.known(i % count, Math.floor(i / count)) !== known).length
    for (const evaluate of Object.values(writing)) {
      evaluate(household, out)
      differences += wanted.filter((known, i) => out[i] !== known).length
    }
  }
  const rules = await measureJsonRules(procedures, households)
  const codes = measurePublicodes(procedures, households)
  return {
    procedures: count,
    taken: {
      ...timed(passes, plan),
      ...(codes === undefined ? {} : { 'publicodes, three-valued': codes.taken }),
      ...(rules === undefined ? {} : { 'json-rules-engine, two-valued': rules.taken }),
    },
    differences: differences + (rules?.differences ?? 0) + (codes?.differences ?? 0),
  }
}

/** The bit sets against the tree where four facts in ten are not known. */
function unknownDifferences(procedures: readonly WorkloadProcedure[]): number {
  const masks = new MasksOverObjects(compileGoals(procedures.map(asGoal)))
  return drawHouseholds(8, 98, 0.4).reduce((sum, household) => {
    masks.whole(household)
    const wanted = interpretAll(procedures, household)
    const { length } = procedures
    return sum + wanted.filter((known, i) => masks.known(i % length, Math.floor(i / length)) !== known).length
  }, 0)
}

function measurePublicodes(procedures: readonly WorkloadProcedure[], households: readonly WorkloadHousehold[]) {
  if (procedures.length > SLOW.procedures) return undefined
  const evaluate = publicodes(procedures)
  const few = households.slice(0, SLOW.households)
  const begun = performance.now()
  const told = few.map(evaluate)
  const taken = ((performance.now() - begun) * 1000) / few.length
  const differences = few.reduce(
    (sum, household, each) =>
      sum + interpretAll(procedures, household).filter((known, i) => told[each]![i] !== known).length,
    0,
  )
  return { taken, differences }
}

async function measureJsonRules(procedures: readonly WorkloadProcedure[], households: readonly WorkloadHousehold[]) {
  if (procedures.length > SLOW.procedures) return undefined
  const evaluate = jsonRules(procedures)
  let differences = 0
  const few = households.slice(0, SLOW.households)
  const begun = performance.now()
  const held: (readonly ReadonlySet<string>[])[] = []
  for (const household of few) held.push(await evaluate(household))
  const taken = ((performance.now() - begun) * 1000) / few.length
  few.forEach((household, each) =>
    interpretAll(procedures, household).forEach((known, i) => {
      const person = Math.floor(i / procedures.length)
      const holds = held[each]![person]!.has(procedures[i % procedures.length]!.id)
      if (holds !== (known === 2)) differences += 1
    }),
  )
  return { taken, differences }
}
