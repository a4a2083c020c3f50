import type { Condition, Constraint, Rule, Scope, Value, World } from '#core/logic'
import { keyOf, lookFrom } from '#core/logic'
import { allowedBy, completionsOf } from './oracle.ts'
import type { Completion, OpenVariable } from './oracle.ts'
import { date, FACTS, variable, worldOf } from './small-world.ts'
import type { Pick } from './pick-from.ts'
import { KINDS, Writer } from './random-conditions.ts'
import { dayValue, isSpan, openValues, statedValue, variablesOf } from './random-values.ts'

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
