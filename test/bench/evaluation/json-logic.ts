import type { WorkloadCondition, WorkloadHousehold, WorkloadProcedure } from '../workload.ts'

/** A rule in the language of JsonLogic. */
export function jsonLogicRule(condition: WorkloadCondition): unknown {
  switch (condition.kind) {
    case 'all':
      return { and: condition.of.map(jsonLogicRule) }
    case 'any':
      return { or: condition.of.map(jsonLogicRule) }
    case 'not':
      return { '!': [jsonLogicRule(condition.of)] }
    default: {
      const read = { var: `${condition.fact.scope}.${condition.fact.name}` }
      switch (condition.kind) {
        case 'eq':
          return { '===': [read, condition.value] }
        case 'in':
          return { in: [read, condition.values] }
        case 'flag':
          return { '===': [read, true] }
        case 'ge':
          return { '>=': [read, condition.limit] }
        case 'lt':
          return { '<': [read, condition.limit] }
        case 'within':
          return { '<=': [0, { '-': [{ var: 'e.day' }, read] }, condition.limit] }
      }
    }
  }
}

/** json-logic-engine's compiled mode, two-valued; fetched when it is asked for, so that no other engine pays for it. */
export async function jsonLogicEngine(): Promise<
  (rules: readonly unknown[]) => (household: WorkloadHousehold, out: Uint8Array) => void
> {
  const { LogicEngine } = await import('json-logic-engine')
  return (rules) => {
    const engine = new LogicEngine()
    const all = rules.map((rule) => engine.build(rule) as (data: unknown) => unknown)
    return ({ persons, h, e }, out) => {
      let at = 0
      for (const p of persons) {
        const sight = { p, h, e }
        for (const tells of all) out[at++] = tells(sight) === true ? 2 : 0
      }
    }
  }
}

/** The procedures as its rules. */
export const jsonLogicRules = (procedures: readonly WorkloadProcedure[]): readonly unknown[] =>
  procedures.map(({ condition }) => jsonLogicRule(condition))
