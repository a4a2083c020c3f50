import { Engine } from 'json-rules-engine'
import type { RuleProperties } from 'json-rules-engine'
import type { WorkloadCondition, WorkloadHousehold, WorkloadProcedure } from '../workload.ts'

type Condition = Readonly<Record<string, unknown>>

function conditionOf(condition: WorkloadCondition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { [condition.kind]: condition.of.map(conditionOf) }
    case 'not':
      return { not: conditionOf(condition.of) }
    default: {
      const fact = `${condition.fact.scope}.${condition.fact.name}`
      switch (condition.kind) {
        case 'eq':
          return { fact, operator: 'equal', value: condition.value }
        case 'in':
          return { fact, operator: 'in', value: condition.values }
        case 'flag':
          return { fact, operator: 'equal', value: true }
        case 'ge':
          return { fact, operator: 'greaterThanInclusive', value: condition.limit }
        case 'lt':
          return { fact, operator: 'lessThan', value: condition.limit }
        case 'within':
          // It knows no days between two dates: it is handed the days.
          return {
            all: [
              { fact, operator: 'greaterThanInclusive', value: 0 },
              { fact, operator: 'lessThanInclusive', value: condition.limit },
            ],
          }
      }
    }
  }
}

/** json-rules-engine, two-valued: the procedures that hold for each person. */
export function jsonRules(
  procedures: readonly WorkloadProcedure[],
): (household: WorkloadHousehold) => Promise<readonly ReadonlySet<string>[]> {
  const engine = new Engine()
  for (const { id, condition } of procedures) {
    const conditions = conditionOf(condition)
    const whole = 'all' in conditions || 'any' in conditions ? conditions : { all: [conditions] }
    engine.addRule({ conditions: whole as unknown as RuleProperties['conditions'], event: { type: id } })
  }
  return async ({ persons, h, e }) => {
    const held: ReadonlySet<string>[] = []
    for (const p of persons) {
      const { events } = await engine.run(flat({ p, h, e }, Number(e['day'])))
      held.push(new Set(events.map(({ type }) => type)))
    }
    return held
  }
}

function flat(
  sight: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  day: number,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(sight).flatMap(([scope, facts]) =>
      Object.entries(facts).map(([name, value]) => [
        `${scope}.${name}`,
        /^d\d/.test(name) ? day - Number(value) : value,
      ]),
    ),
  )
}
