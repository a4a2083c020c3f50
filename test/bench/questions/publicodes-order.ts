import Engine from 'publicodes'
import { EVENT_DAY } from '../workload.ts'
import type {
  WorkloadCondition,
  WorkloadFact,
  WorkloadHousehold,
  WorkloadLeaf,
  WorkloadProcedure,
  WorkloadValue,
} from '../workload.ts'

/** What a hearing by a peer came to. */
export interface Heard {
  readonly asked: number
  /** Choosing one question, on average. */
  readonly milliseconds: number
}

const nameOf = ({ scope, name }: WorkloadFact): string => `${scope}${name}`

function comparison(leaf: WorkloadLeaf, isNegated: boolean): unknown {
  const name = nameOf(leaf.fact)
  switch (leaf.kind) {
    case 'flag':
      return `${name} = ${isNegated ? 'non' : 'oui'}`
    case 'eq':
      return `${name} ${isNegated ? '!=' : '='} '${leaf.value}'`
    case 'in': {
      const parts = leaf.values.map((value) => `${name} ${isNegated ? '!=' : '='} '${value}'`)
      return { [isNegated ? 'toutes ces conditions' : 'une de ces conditions']: parts }
    }
    case 'ge':
      return `${name} ${isNegated ? '<' : '>='} ${String(leaf.limit)}`
    case 'lt':
      return `${name} ${isNegated ? '>=' : '<'} ${String(leaf.limit)}`
    case 'within':
      return `${name} ${isNegated ? '>' : '<='} ${String(leaf.limit)}`
  }
}

function ruleOf(condition: WorkloadCondition, isNegated: boolean): unknown {
  switch (condition.kind) {
    case 'not':
      return ruleOf(condition.of, !isNegated)
    case 'all':
    case 'any': {
      const isAll = (condition.kind === 'all') !== isNegated
      const parts = condition.of.map((part) => ruleOf(part, isNegated))
      return { [isAll ? 'toutes ces conditions' : 'une de ces conditions']: parts }
    }
    default:
      return comparison(condition, isNegated)
  }
}

function written({ type }: WorkloadFact, value: WorkloadValue): string | number {
  if (type === 'bool') return value === true ? 'oui' : 'non'
  if (type === 'enum') return `'${String(value)}'`
  return type === 'date' ? EVENT_DAY - Number(value) : Number(value)
}

function factsOf(condition: WorkloadCondition): readonly WorkloadFact[] {
  switch (condition.kind) {
    case 'not':
      return factsOf(condition.of)
    case 'all':
    case 'any':
      return condition.of.flatMap(factsOf)
    default:
      return [condition.fact]
  }
}

/** What it is told of a person of a household. */
export type PublicodesSituation = Record<string, string | number>

/** An engine with a rule for each procedure, the facts these read by name, and how what is known of a person is told. */
export function publicodesEngine(procedures: readonly WorkloadProcedure[]): {
  readonly engine: Engine
  readonly facts: ReadonlyMap<string, WorkloadFact>
  readonly situationOf: (
    facts: readonly WorkloadFact[],
    household: WorkloadHousehold,
    person: number,
  ) => PublicodesSituation
} {
  const facts = new Map(procedures.flatMap(({ condition }) => factsOf(condition).map((fact) => [nameOf(fact), fact])))
  const rules: Record<string, unknown> = Object.fromEntries([...facts.keys()].map((name) => [name, null]))
  for (const { id, condition } of procedures) rules[id] = { valeur: ruleOf(condition, false) }
  return {
    engine: new Engine(rules as ConstructorParameters<typeof Engine>[0]),
    facts,
    situationOf: (known, household, person) =>
      Object.fromEntries(
        known.flatMap((fact) => {
          const { scope, name } = fact
          const value = (scope === 'p' ? household.persons[person]! : household[scope])[name]
          return value === undefined ? [] : [[nameOf(fact), written(fact, value)]]
        }),
      ),
  }
}

/** Hears households the way publicodes asks: always the variable with the highest score among those missing. */
export function publicodesOrder(procedures: readonly WorkloadProcedure[]): (household: WorkloadHousehold) => Heard {
  const { engine, facts } = publicodesEngine(procedures)

  return (household) => {
    const situations = household.persons.map((): Record<string, string | number> => {
      const event = facts.get('etype')
      return event === undefined ? {} : { etype: written(event, household.e['type']!) }
    })
    const missing = situations.map(() => new Map<string, number>())
    const look = (person: number): void => {
      engine.setSituation(situations[person]!)
      const scores = new Map<string, number>()
      for (const { id } of procedures)
        for (const [name, score] of Object.entries(engine.evaluate(id).missingVariables))
          if (facts.has(name)) scores.set(name, (scores.get(name) ?? 0) + (score ?? 0))
      missing[person] = scores
    }
    const begun = performance.now()
    situations.forEach((_, person) => look(person))
    let asked = 0
    for (;;) {
      const scores = new Map<string, readonly [score: number, fact: WorkloadFact, person: number]>()
      missing.forEach((own, person) => {
        for (const [name, score] of own) {
          const fact = facts.get(name)!
          const key = fact.scope === 'p' ? `${String(person)} ${name}` : name
          scores.set(key, [(scores.get(key)?.[0] ?? 0) + score, fact, person])
        }
      })
      const [best] = [...scores.values()].sort((a, b) => b[0] - a[0])
      if (best === undefined) return { asked, milliseconds: (performance.now() - begun) / Math.max(1, asked) }
      asked += 1
      const [, fact, person] = best
      const { scope, name } = fact
      situations.forEach((situation, each) => {
        if (scope === 'p' && each !== person) return
        const value =
          scope === 'p' ? household.persons[each]![name]! : (scope === 'h' ? household.h : household.e)[name]!
        situation[nameOf(fact)] = written(fact, value)
        look(each)
      })
    }
  }
}
