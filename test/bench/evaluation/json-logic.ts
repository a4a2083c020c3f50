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

interface Engine {
  readonly build: (rule: unknown) => (data: unknown) => unknown
}

/** json-logic-engine's compiled mode, two-valued; undefined where it is not installed. */
export async function jsonLogicEngine(): Promise<
  ((rules: readonly unknown[]) => (household: WorkloadHousehold, out: Uint8Array) => void) | undefined
> {
  const name = 'json-logic-engine'
  const library = (await import(name).catch(() => undefined)) as { LogicEngine: new () => Engine } | undefined
  if (library === undefined) return undefined
  return (rules) => {
    const engine = new library.LogicEngine()
    const all = rules.map((rule) => engine.build(rule))
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
