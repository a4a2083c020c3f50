import { dayFromIso } from '#core/value'
import { keyOf, lookFrom } from '#core/logic'
import type {
  Condition,
  Constraint,
  FactDeclaration,
  Lexicon,
  Reading,
  Scope,
  Value,
  Variable,
  World,
} from '#core/logic'

/*
 * An invented vocabulary, small enough that every way a world can turn out can be written down one by one.
 */

const fact = (id: string, rest: Partial<FactDeclaration>): FactDeclaration => ({
  id,
  entity: id.split('.')[0] as FactDeclaration['entity'],
  type: 'choice',
  timed: false,
  values: [],
  ...rest,
})

/** Every fact, without the conditions under which some apply. */
export const FACTS: readonly FactDeclaration[] = [
  fact('visit.received-on', { type: 'date' }),
  fact('visit.v', { values: ['yes', 'no'] }),
  fact('event.on', { type: 'date' }),
  fact('event.k', { values: ['p', 'q'] }),
  fact('household.f', { values: ['yes', 'no'] }),
  fact('person.household', { type: 'household', timed: true }),
  fact('person.a', { values: ['x', 'y', 'z'] }),
  fact('person.born', { type: 'date' }),
  fact('person.b', { values: ['yes', 'no'] }),
  fact('person.c', { values: ['u', 'v'], timed: true }),
  fact('person.n', { type: 'number', range: { from: 0, to: 3 } }),
  fact('person.d', { values: ['yes', 'no'], timed: true }),
  fact('person.name', { type: 'text', timed: true }),
  fact('person.moved', { type: 'date', timed: true }),
  fact('person.role', { values: ['head', 'child', 'guest'], timed: true }),
  fact('person.through', { type: 'person' }),
  fact('person.kin', {
    type: 'persons',
    table: { by: 'person.role', pairs: { head: { child: 'yes', guest: 'unknown' }, guest: { child: 'unknown' } } },
  }),
  fact('person.wards', { type: 'persons', inverseOf: 'person.through' }),
  fact('person.friends', { type: 'persons' }),
]

/** The vocabulary with some conditions of applying and some constraints. */
export const lexiconOf = (
  applies: Readonly<Record<string, Condition>> = {},
  constraints: readonly Constraint[] = [],
): Lexicon => ({
  facts: new Map(
    FACTS.map((each) => {
      const appliesWhen = applies[each.id]
      return [each.id, appliesWhen === undefined ? each : { ...each, appliesWhen }]
    }),
  ),
  constraints,
})

/** A day or a span of days as a date value. */
export const date = (from: string, to = from): Value => ({
  earliest: dayFromIso(from) ?? NaN,
  latest: dayFromIso(to) ?? NaN,
  text: from === to ? from : `${from}/${to}`,
})

/** `p1.a`, `p1.c@after`, `p1.kin>p2` as a variable. */
export const variable = (written: string): Variable => {
  const match = /^(\w+)\.([\w-]+)(?:@(before|after))?(?:>(\w+))?$/.exec(written)
  const [, entity = '', name = '', side, other] = match ?? []
  const type = entity.startsWith('p')
    ? 'person'
    : entity.startsWith('h')
      ? 'household'
      : entity === 'visit'
        ? 'visit'
        : 'event'
  return {
    entity,
    fact: `${type}.${name}`,
    ...(side === undefined ? {} : { side: side as 'before' | 'after' }),
    ...(other === undefined ? {} : { other }),
  }
}

/** How a world is written down in a test. `none` is a fact that does not apply, `unknown` an answer わからない. */
export interface Written {
  readonly persons?: readonly string[]
  readonly households?: readonly string[]
  readonly partial?: readonly string[]
  readonly event?: { readonly kind?: string; readonly persons?: readonly string[] }
  readonly settings?: Readonly<Record<string, string>>
  readonly known?: Readonly<Record<string, Value>>
  readonly applies?: Readonly<Record<string, Condition>>
  readonly constraints?: readonly Constraint[]
}

/** The world of a test; who lives where is unknown unless written. */
export const worldOf = (written: Written): World => {
  const { persons = ['p1'], households = ['h1'], partial = [], known = {} } = written
  const readings = new Map<string, Reading>(
    Object.entries(known).map(([key, value]) => [
      keyOf(variable(key)),
      value === 'unknown'
        ? { state: 'open', asked: true }
        : value === 'none' && !key.includes('.household')
          ? { state: 'none' }
          : { state: 'known', value, origin: 'test' },
    ]),
  )
  return {
    lexicon: lexiconOf(written.applies, written.constraints),
    persons,
    households: households.map((id) => ({ id, roster: partial.includes(id) ? 'partial' : 'complete' })),
    events: [{ id: 'e1', kind: written.event?.kind ?? 'move', persons: written.event?.persons ?? persons }],
    settings: written.settings ?? {},
    stated: (each) => readings.get(keyOf(each)) ?? { state: 'open', asked: false },
  }
}

/** What one person, or one household, of a world looks like from its event. */
export const seenBy = (world: World, id = 'p1'): Scope =>
  lookFrom(world, 'e1', { type: id.startsWith('h') ? 'household' : 'person', id })
