import type { Condition, FactRef, MaskGoal } from '#core/logic'
import type { WorkloadCondition, WorkloadFact, WorkloadLeaf, WorkloadProcedure } from '../workload.ts'

/** A fact of the workload as conditions name it. */
export const factId = ({ scope, name }: WorkloadFact): string => `${scope}.${name}`

const refTo = (fact: WorkloadFact): FactRef => ({ fact: factId(fact) })
const EVENT_DAY: FactRef = { fact: 'e.day' }

function leafOf(leaf: WorkloadLeaf): Condition {
  const fact = refTo(leaf.fact)
  switch (leaf.kind) {
    case 'eq':
      return { op: 'is', fact, values: [leaf.value] }
    case 'in':
      return { op: 'is', fact, values: leaf.values }
    case 'flag':
      return { op: 'is', fact, values: ['yes'] }
    case 'ge':
      return { op: 'number', fact, bounds: { atLeast: leaf.limit } }
    case 'lt':
      return { op: 'number', fact, bounds: { below: leaf.limit } }
    case 'within':
      return { op: 'days', from: fact, to: EVENT_DAY, bounds: { atLeast: 0, below: leaf.limit + 1 } }
  }
}

/** A condition of the workload in the language of definitions. */
export function asCondition(condition: WorkloadCondition): Condition {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return { op: condition.kind, conditions: condition.of.map(asCondition) }
    case 'not':
      return { op: 'not', condition: asCondition(condition.of) }
    default:
      return leafOf(condition)
  }
}

/** A procedure as a definition writes it: a life event it begins with stands among the kinds of event it is brought about by. */
export function asGoal({ condition }: WorkloadProcedure): MaskGoal {
  const [first, ...rest] = condition.kind === 'all' ? condition.of : []
  if (first === undefined || (first.kind !== 'eq' && first.kind !== 'in') || factId(first.fact) !== 'e.type')
    return { condition: asCondition(condition) }
  const kinds = first.kind === 'eq' ? [first.value] : first.values
  return { kinds, condition: asCondition({ kind: 'all', of: rest }) }
}
