import type { Condition, Constraint, Rule, Scope, Side, Value, World } from '#core/logic'
import { keyOf, lookFrom } from '#core/logic'
import { allowedBy, completionsOf } from './oracle.ts'
import type { Completion, OpenVariable } from './oracle.ts'
import { date, FACTS, variable, worldOf } from './small-world.ts'

/** A random whole number from 0 below n. */
export type Pick = (n: number) => number

/** Random numbers from a seed (mulberry32): a hundred thousand worlds want a quick source. */
export function pickFrom(seed: number): Pick {
  let state = seed
  return (n) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % n
  }
}

/** A world, some rules to ask of it, and every way it can turn out. */
export interface Sample {
  readonly world: World
  readonly open: readonly OpenVariable[]
  readonly completions: readonly Completion[]
  readonly scope: Scope
  readonly rules: readonly Rule<Outcome>[]
}

export type Outcome = 'needed' | 'nothing' | 'not'

/** More ways than these are too many to write down. */
const MOST_COMPLETIONS = 96
const RECEIVED = '2026-04-01'

/** The verdicts of a definition: needed beats nothing to do. */
export const ruleOf = (conditions: readonly Condition[]): Rule<Outcome> => ({
  conditions,
  decide: ([needed, nothing = 'no']) => {
    if (needed === 'yes') return 'needed'
    if (needed === 'unknown' || nothing === 'unknown') return undefined
    return nothing === 'yes' ? 'nothing' : 'not'
  },
})

/** A random world of one to three persons with `rules` random rules. */
export function sampleOf(pick: Pick, rules: number): Sample {
  const oneOf = <T>(items: readonly T[]): T => items[pick(items.length)]!
  const persons = ['p1', 'p2', 'p3'].slice(0, 1 + pick(3))
  const households = pick(3) === 0 ? ['h1', 'h2'] : ['h1']
  const theme = Array.from({ length: 2 + pick(4) }, () => oneOf(KINDS))
  const write = new Writer(pick, theme)

  const applies: Record<string, Condition> = {}
  if (pick(3) === 0) applies['person.b'] = write.tree(1, 'person', ['a', 'age', 'k', 'v'])
  if (pick(3) === 0) applies['person.d'] = write.tree(1, 'person', ['a', 'b', 'n'])
  if (pick(4) === 0) applies['person.through'] = write.tree(0, 'person', ['a', 'b'])
  if (pick(4) === 0) applies['event.k'] = { op: 'event', kinds: ['move'] }
  const constraints = Array.from({ length: pick(4) }, (_, i): Constraint => {
    const each = pick(3) === 0 ? 'household' : 'person'
    const must = pick(2) === 0 ? write.tree(1, each) : write.implication(each)
    return { id: `c${String(i)}`, each, must }
  })
  const subject = pick(5) === 0 ? 'h1' : 'p1'
  const about = subject === 'h1' ? 'household' : 'person'
  const asked = Array.from({ length: rules }, () =>
    ruleOf(Array.from({ length: 1 + pick(2) }, () => write.tree(2, about))),
  )

  const variables = [...write.used].flatMap((fact) => variablesOf(fact, persons, households))
  const known: Record<string, Value> = { 'visit.received-on': date(RECEIVED) }
  const open: string[] = []
  const valuesOf = (each: string) => openValues(each, known[each], persons, households)
  const ways = () => open.reduce((product, each) => product * valuesOf(each).length, 1)
  /** A relation is known as a list of persons, never one pair at a time. */
  const knowPairs = (subject: string) => {
    known[subject] = persons.filter((person) => !subject.startsWith(person) && pick(2) === 0)
    for (const each of open.filter((other) => other.startsWith(`${subject}>`))) open.splice(open.indexOf(each), 1)
  }
  for (const each of variables) {
    const value = each.includes('>') ? undefined : statedValue(each, persons, households, pick)
    if (value !== undefined) known[each] = value
    if (value === undefined || isSpan(value)) open.push(each)
  }
  for (const each of [...open])
    if (each.includes('>') && open.includes(each) && pick(3) === 0) knowPairs(each.split('>')[0]!)
  // Too many ways: some become known until all can be written down.
  while (ways() > MOST_COMPLETIONS) {
    const each = oneOf(open)
    if (each.includes('>')) knowPairs(each.split('>')[0]!)
    else {
      const value = oneOf(valuesOf(each))
      open.splice(open.indexOf(each), 1)
      known[each] = typeof value === 'number' && !each.endsWith('.n') ? dayValue(value) : value
    }
  }
  const event = { kind: oneOf(['move', 'change']), persons: persons.filter(() => pick(3) > 0) }
  const settings = { s: oneOf(['on', 'off']) }
  const answers = open.map((each): OpenVariable => ({ variable: variable(each), values: valuesOf(each) }))
  // What is known must leave at least one way: constraints it breaks are dropped.
  let world = worldOf({ persons, households, event, settings, known, applies })
  let completions = completionsOf(world, answers)
  const kept: Constraint[] = []
  for (const constraint of constraints) {
    const stricter = worldOf({
      persons,
      households,
      event,
      settings,
      known,
      applies,
      constraints: [...kept, constraint],
    })
    const fewer = allowedBy(stricter, completions)
    if (fewer.length === 0) continue
    kept.push(constraint)
    world = stricter
    completions = fewer
  }
  return {
    world,
    open: answers,
    completions,
    scope: lookFrom(world, 'e1', { type: about, id: subject }),
    rules: asked,
  }
}

/** A world of up to so many persons, whatever is known of it, and conditions to ask of its persons and of its households. */
export interface LooseWorld {
  readonly world: World
  readonly ofPersons: readonly Condition[]
  readonly ofHouseholds: readonly Condition[]
}

/** A random world with random conditions; other than that of {@link sampleOf} it may be broken, large and half named. */
export function looseWorldOf(pick: Pick, most: number, conditions: number): LooseWorld {
  const oneOf = <T>(items: readonly T[]): T => items[pick(items.length)]!
  const persons = Array.from({ length: 1 + pick(most) }, (_, i) => `p${String(i + 1)}`)
  const households = ['h1', 'h2', 'h3'].slice(0, 1 + pick(3))
  const write = new Writer(pick, KINDS)
  const applies: Record<string, Condition> = {}
  if (pick(2) === 0) applies['person.b'] = write.tree(1, 'person', ['a', 'age', 'k', 'v'])
  if (pick(2) === 0) applies['person.d'] = write.tree(1, 'person', ['a', 'b', 'n'])
  if (pick(3) === 0) applies['person.through'] = write.tree(0, 'person', ['a', 'b'])
  if (pick(3) === 0) applies['event.k'] = { op: 'event', kinds: ['move'] }
  const several = (about: 'person' | 'household') =>
    Array.from({ length: conditions }, () => write.tree(1 + pick(3), about))
  const [ofPersons, ofHouseholds] = [several('person'), several('household')]
  const known: Record<string, Value> = {}
  for (const each of [...write.used].flatMap((fact) => variablesOf(fact, persons, households))) {
    const value = each.includes('>') ? undefined : statedValue(each, persons, households, pick)
    if (value !== undefined) known[each] = value
  }
  const world = worldOf({
    ...{ persons, households, known, applies },
    partial: households.filter(() => pick(3) === 0),
    event: { kind: oneOf(['move', 'change']), persons: persons.filter(() => pick(3) > 0) },
    settings: { s: oneOf(['on', 'off']) },
  })
  return { world, ofPersons, ofHouseholds }
}

const KINDS = [
  'a',
  'b',
  'c',
  'd',
  'n',
  'age',
  'year',
  'k',
  'v',
  'f',
  'days',
  'name',
  'moved',
  'changed',
  'concerned',
  'event',
  'setting',
  'home',
  'role',
] as const
const OF_HOUSEHOLD = ['k', 'v', 'f', 'days', 'event', 'setting'] as const
type Kind = (typeof KINDS)[number]

/** Writes random conditions and notes which facts they speak of. */
class Writer {
  readonly used = new Set<string>()
  private readonly pick: Pick
  /** What this world's conditions are mostly about, so that rules and constraints meet in the same facts. */
  private readonly theme: readonly Kind[]

  constructor(pick: Pick, theme: readonly Kind[]) {
    this.pick = pick
    this.theme = theme
  }

  tree(depth: number, about: 'person' | 'household', only?: readonly Kind[]): Condition {
    const { pick } = this
    if (depth <= 0 || pick(4) === 0) return this.leaf(about, only)
    switch (pick(about === 'household' ? 7 : 6)) {
      case 0:
        return { op: 'not', condition: this.tree(depth - 1, about, only) }
      case 1:
      case 2:
        return { op: 'all', conditions: this.several(depth, about, only) }
      case 3:
        return { op: 'any', conditions: this.several(depth, about, only) }
      default:
        return only === undefined ? this.quantifier(depth, about) : this.leaf(about, only)
    }
  }

  implication(about: 'person' | 'household'): Condition {
    return { op: 'any', conditions: [{ op: 'not', condition: this.tree(1, about) }, this.tree(0, about)] }
  }

  private several(depth: number, about: 'person' | 'household', only?: readonly Kind[]): readonly Condition[] {
    return Array.from({ length: 1 + this.pick(3) }, () => this.tree(depth - 1, about, only))
  }

  private quantifier(depth: number, about: 'person' | 'household'): Condition {
    const { pick } = this
    const sets = ['household', 'household-others', 'concerned', 'everyone', 'kin', 'wards', 'friends']
    const name = sets[pick(about === 'person' ? sets.length : 4)]!
    const relation = ['kin', 'wards', 'friends'].includes(name)
    if (name === 'kin') for (const fact of ['person.kin', 'person.role', 'person.household']) this.used.add(fact)
    if (name === 'wards') for (const fact of ['person.through', 'person.a', 'person.b']) this.used.add(fact)
    if (name === 'friends') this.used.add('person.friends')
    const sided = name.startsWith('household') || (name === 'kin' && pick(2) === 0)
    if (name.startsWith('household')) this.used.add('person.household')
    const side: Side = pick(2) === 0 ? 'before' : 'after'
    const op = (['some', 'every', 'at-least'] as const)[pick(3)]!
    return {
      op,
      n: op === 'at-least' ? 1 + pick(2) : 1,
      of: { set: relation ? `person.${name}` : name, ...(sided ? { side } : {}) },
      suchThat: this.tree(depth - 1, 'person'),
    }
  }

  private leaf(about: 'person' | 'household', only?: readonly Kind[]): Condition {
    const { pick } = this
    const fitting = about === 'person' ? this.theme : OF_HOUSEHOLD
    const kinds = only ?? (pick(6) === 0 ? (about === 'person' ? KINDS : OF_HOUSEHOLD) : fitting)
    const kind = kinds[pick(kinds.length)]!
    const side: Side = pick(2) === 0 ? 'before' : 'after'
    const use = (...facts: readonly string[]) => {
      for (const fact of facts) this.used.add(fact)
    }
    switch (kind) {
      case 'a':
        use('person.a')
        return { op: 'is', fact: { fact: 'person.a' }, values: pick(2) === 0 ? ['x'] : ['y', 'z'] }
      case 'b':
        use('person.b', 'person.a', 'person.born', 'event.k', 'visit.v')
        return { op: 'is', fact: { fact: 'person.b' }, values: [['yes'], ['no'], ['none'], ['yes', 'none']][pick(4)]! }
      case 'c':
        use('person.c')
        return { op: 'is', fact: { fact: 'person.c', side }, values: ['u'] }
      case 'd':
        use('person.d', 'person.a', 'person.b', 'person.n')
        return { op: 'is', fact: { fact: 'person.d', side }, values: ['yes'] }
      case 'n':
        use('person.n')
        return {
          op: 'number',
          fact: { fact: 'person.n' },
          bounds: [{ atLeast: 2 }, { below: 1 }, { atLeast: 1, below: 3 }][pick(3)]!,
        }
      case 'age': {
        use('person.born')
        const bounds = [{ atLeast: 18 }, { below: 18 }, { atLeast: 17, below: 18 }][pick(3)]!
        const counting = pick(2) === 0 ? 'by-law' : 'by-birthday'
        const on = pick(3) === 0 ? (use('event.on'), { fact: 'event.on' }) : { fact: 'visit.received-on' }
        return { op: 'age', birth: { fact: 'person.born' }, on, counting, bounds }
      }
      case 'year':
        use('person.born')
        return {
          op: 'fiscal-year-of-age',
          birth: { fact: 'person.born' },
          on: { fact: 'visit.received-on' },
          through: 18 - pick(2),
        }
      case 'k':
        use('event.k')
        return { op: 'is', fact: { fact: 'event.k' }, values: [pick(4) === 0 ? 'none' : 'p'] }
      case 'v':
        use('visit.v')
        return { op: 'is', fact: { fact: 'visit.v' }, values: ['yes'] }
      case 'f':
        use('household.f', 'person.household')
        return {
          op: 'is',
          fact: { fact: 'household.f', ...(about === 'person' ? { side } : {}) },
          values: [pick(4) === 0 ? 'none' : 'yes'],
        }
      case 'days':
        use('event.on')
        if (pick(4) === 0)
          return {
            op: 'days',
            from: { fact: 'event.on', monthsBefore: 1 },
            to: { fact: 'visit.received-on' },
            bounds: { atLeast: 43 },
          }
        return {
          op: 'days',
          from: { fact: 'event.on' },
          to: { fact: 'visit.received-on' },
          bounds: pick(2) === 0 ? { atLeast: 15 } : { atLeast: 14, below: 16 },
        }
      case 'name':
        use('person.name')
        return { op: 'changed', fact: 'person.name' }
      case 'moved':
        use('person.moved')
        return { op: 'changed', fact: 'person.moved' }
      case 'changed':
        use('person.c')
        return { op: 'changed', fact: 'person.c' }
      case 'home':
        use('person.household')
        return { op: 'is', fact: { fact: 'person.household', side }, values: ['none'] }
      case 'role':
        use('person.role')
        return { op: 'is', fact: { fact: 'person.role', side }, values: ['head'] }
      case 'concerned':
        return { op: 'concerned' }
      case 'event':
        return { op: 'event', kinds: ['move'] }
      default:
        return { op: 'setting', setting: 's', values: ['on'] }
    }
  }
}

function variablesOf(fact: string, persons: readonly string[], households: readonly string[]): readonly string[] {
  const declaration = FACTS.find(({ id }) => id === fact)!
  const name = fact.split('.')[1]!
  const entities = { person: persons, household: households, event: ['e1'], visit: ['visit'] }[declaration.entity]
  if (declaration.inverseOf !== undefined) return []
  return entities.flatMap((entity) => {
    if (declaration.type === 'persons')
      return persons.filter((person) => person !== entity).map((other) => `${entity}.${name}>${other}`)
    return declaration.timed ? [`${entity}.${name}@before`, `${entity}.${name}@after`] : [`${entity}.${name}`]
  })
}

const SPANS: Readonly<Record<string, readonly Value[]>> = {
  // Around the day of becoming 17 or 18 on the day of reception, with the turn of the school year.
  born: [
    date('2008-03-31', '2008-04-03'),
    date('2009-04-01', '2009-04-02'),
    date('2008-04-01'),
    date('2008-04-02'),
    date('2010-01-01'),
  ],
  on: [date('2026-03-16', '2026-03-18'), date('2026-03-17'), date('2026-03-30')],
  moved: [date('2026-03-30'), date('2026-03-31'), date('2026-03-30', '2026-03-31')],
}

/** Dates are always known, at least as a span; everything else is known less than half of the time. */
function statedValue(
  each: string,
  persons: readonly string[],
  households: readonly string[],
  pick: Pick,
): Value | undefined {
  const spans = SPANS[nameOf(each)]
  if (spans !== undefined) return spans[pick(spans.length)]
  if (pick(each.includes('.household') ? 2 : 5) > 0 && pick(3) > 0) return undefined
  const values = openValues(each, undefined, persons, households)
  return values[pick(values.length)]
}

function openValues(
  each: string,
  known: Value | undefined,
  persons: readonly string[],
  households: readonly string[],
): readonly (string | number)[] {
  if (known !== undefined && isSpan(known)) {
    const { earliest, latest } = known
    return Array.from({ length: latest - earliest + 1 }, (_, i) => earliest + i)
  }
  if (each.includes('>')) return ['yes', 'no']
  const { fact, entity } = variable(each)
  const declaration = FACTS.find(({ id }) => id === fact)!
  switch (declaration.type) {
    case 'household':
      return [...households, 'none']
    case 'person':
      return [...persons.filter((person) => person !== entity), 'elsewhere']
    case 'number':
      return [0, 1, 2, 3]
    case 'text':
      return ['one', 'two', 'three']
    default:
      return declaration.values
  }
}

function isSpan(value: Value): value is { earliest: number; latest: number; text: string } {
  return typeof value === 'object' && 'earliest' in value && value.earliest !== value.latest
}

function dayValue(day: number): Value {
  return { earliest: day, latest: day, text: '' }
}

function nameOf(each: string): string {
  return variable(each).fact.split('.')[1]!
}

/** A sample in few words, for the report of a failure. */
export function describeSample({ world, open, rules, scope }: Sample): string {
  const { lexicon, persons, households, events, settings } = world
  const applies = [...lexicon.facts.values()].flatMap(({ id, appliesWhen }) =>
    appliesWhen === undefined ? [] : [[id, appliesWhen]],
  )
  const stated = FACTS.flatMap(({ id }) =>
    variablesOf(
      id,
      persons,
      households.map((each) => each.id),
    ),
  )
    .map((each) => [each, world.stated(variable(each), 'e1')] as const)
    .flatMap(([each, reading]) => (reading.state === 'known' ? [[each, reading.value]] : []))
  return [
    { subject: scope.subject, persons, households, events, settings },
    { stated: Object.fromEntries(stated) as unknown },
    { open: open.map((each) => `${keyOf(each.variable)}: ${each.values.join()}`) },
    { applies },
    { constraints: lexicon.constraints },
    { rules: rules.map(({ conditions }) => conditions) },
  ]
    .map((part) => JSON.stringify(part))
    .join('\n')
}
