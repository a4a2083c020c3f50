import type { Asking, Question } from '#core/interview'
import type { Goal } from '#core/logic'
import { DAY_LIMITS, EVENT_DAY, FACTS, NUMBER_LIMITS } from '../workload.ts'
import type {
  WorkloadCondition,
  WorkloadFact,
  WorkloadHousehold,
  WorkloadLeaf,
  WorkloadProcedure,
  WorkloadValue,
} from '../workload.ts'
import { after, readsOf } from './settling.ts'

/** A question of a household: the fact, and of which person (undefined: of the household or the event). */
export interface Asked {
  readonly fact: WorkloadFact
  readonly person: number | undefined
}

/** A household at the beginning of its hearing, only the life event known, and the truth to answer with. */
export interface Hearing {
  readonly asking: Asking
  readonly asked: readonly Asked[]
  /** The true answer to each question. */
  readonly truth: readonly number[]
}

/** Which of the answers a value is: its place in the list, or the stretch between the limits. */
function answerOf({ type, values }: WorkloadFact, value: WorkloadValue): number {
  if (type === 'bool') return value === true ? 1 : 0
  if (type === 'enum') return values.indexOf(String(value))
  const limits: readonly number[] = type === 'num' ? NUMBER_LIMITS : DAY_LIMITS
  const read = type === 'num' ? Number(value) : EVENT_DAY - Number(value) - 1
  const at = limits.findIndex((limit) => read < limit)
  return at < 0 ? limits.length : at
}

/** How the values are spread in the workload. */
function questionOf({ type, values }: WorkloadFact): Question {
  if (type === 'bool') return { answers: 2, weights: [0.65, 0.35], cost: 1 }
  const upTo =
    type === 'enum'
      ? values.map((_, i) => Math.pow((i + 1) / values.length, 1 / 1.4))
      : type === 'num'
        ? [...NUMBER_LIMITS, 90].map((limit) => limit / 90)
        : [...DAY_LIMITS, 3999].map((limit) => Math.pow((limit + 1) / 4000, 1 / 3))
  return { answers: upTo.length, weights: upTo.map((share, i) => share - (upTo[i - 1] ?? 0)), cost: 1 }
}

function maskOf(leaf: WorkloadLeaf): number {
  const all = (1 << questionOf(leaf.fact).answers) - 1
  switch (leaf.kind) {
    case 'flag':
      return 2
    case 'eq':
      return 1 << leaf.fact.values.indexOf(leaf.value)
    case 'in':
      return leaf.values.reduce((mask, value) => mask | (1 << leaf.fact.values.indexOf(value)), 0)
    case 'lt':
      return (1 << answerOf(leaf.fact, leaf.limit)) - 1
    case 'ge':
      return all & ~((1 << answerOf(leaf.fact, leaf.limit)) - 1)
    case 'within':
      return (1 << (DAY_LIMITS.findIndex((limit) => limit === leaf.limit) + 1)) - 1
  }
}

/** The hearing of a household over procedures: a goal for every procedure and person that the event leaves open. */
export function hearingOf(procedures: readonly WorkloadProcedure[], household: WorkloadHousehold): Hearing {
  const asked: Asked[] = []
  const indices = new Map<string, number>()
  const indexOf = (fact: WorkloadFact, person: number): number => {
    const key = fact.scope === 'p' ? `${String(person)}.${String(fact.id)}` : String(fact.id)
    const known = indices.get(key) ?? asked.length
    if (known === asked.length) asked.push({ fact, person: fact.scope === 'p' ? person : undefined })
    indices.set(key, known)
    return known
  }
  const goalOf = (condition: WorkloadCondition, person: number, isNegated: boolean): Goal => {
    switch (condition.kind) {
      case 'not':
        return goalOf(condition.of, person, !isNegated)
      case 'all':
      case 'any': {
        const of = condition.of.map((part) => goalOf(part, person, isNegated))
        return { n: (condition.kind === 'all') === isNegated ? 1 : of.length, of }
      }
      default: {
        const mask = maskOf(condition)
        const all = (1 << questionOf(condition.fact).answers) - 1
        return { question: indexOf(condition.fact, person), mask: isNegated ? all & ~mask : mask }
      }
    }
  }
  const whole = household.persons.flatMap((_, person) =>
    procedures.map(({ condition }) => goalOf(condition, person, false)),
  )
  const event = indices.get(String(FACTS.find(({ scope, name }) => scope === 'e' && name === 'type')?.id))
  const truth = asked.map(({ fact, person }) => {
    const facts = person === undefined ? (fact.scope === 'h' ? household.h : household.e) : household.persons[person]!
    return answerOf(fact, facts[fact.name]!)
  })
  const goals = whole
    .map((goal) => (event === undefined ? goal : after(goal, event, truth[event]!)))
    .filter((goal): goal is Goal => typeof goal !== 'boolean')
  return { asking: { questions: asked.map(({ fact }) => questionOf(fact)), goals }, asked, truth }
}

/** Questions of the fixed form: every fact the open procedures read, for every person. */
export function fixedForm({ asking }: Hearing): number {
  return new Set(asking.goals.flatMap(readsOf)).size
}
