import { publicodesEngine } from '../questions/publicodes-order.ts'
import type { WorkloadHousehold, WorkloadProcedure } from '../workload.ts'
import type { Known } from './reference.ts'

/** publicodes over a household: person by person every procedure, three-valued. */
export function publicodes(
  procedures: readonly WorkloadProcedure[],
): (household: WorkloadHousehold) => readonly Known[] {
  const { engine, facts, situationOf } = publicodesEngine(procedures)
  return (household) =>
    household.persons.flatMap((_, person) => {
      engine.setSituation(situationOf([...facts.values()], household, person))
      return procedures.map(({ id }): Known => {
        const { nodeValue } = engine.evaluate(id)
        return nodeValue === true ? 2 : nodeValue === false ? 0 : 1
      })
    })
}
