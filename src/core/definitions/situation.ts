import { HOUSEHOLD, VISIT } from '#core/logic'
import type { FactDeclaration, Reading, Side, Value, World } from '#core/logic'
import { parseDate, problem } from '#core/value'
import type { Problem } from '#core/value'
import type { Catalogue } from './catalogue.ts'

/** One stated fact, its value still as written; `unknown` is the answer わからない. */
export interface Statement {
  readonly entity: string
  readonly fact: string
  readonly side?: Side
  readonly value: string | readonly string[]
  readonly origin: string
  /** Holds only within one event (two changes of one person in a visit). */
  readonly event?: string
}

/** The people, households and life events of a visit, and what has been stated about them. JSON-able. */
export interface Situation {
  readonly persons: readonly string[]
  readonly households: readonly { readonly id: string; readonly roster: 'complete' | 'partial' }[]
  readonly events: readonly { readonly id: string; readonly kind: string; readonly persons: readonly string[] }[]
  readonly statements: readonly Statement[]
}

/** The written value for わからない. */
export const UNKNOWN_ANSWER = 'unknown'

/**
 * The world the logic looks at. Problems, each leaving the rest in force: `unknown-fact`, `unknown-value`, `not-a-date`,
 * `not-a-number`, `unknown-person`, `wrong-shape`,
 * `unknown-household`, `unknown-event`.
 */
export function worldOf(
  situation: Situation,
  catalogue: Catalogue,
): { readonly world: World; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const stated: { readonly statement: Statement; readonly reading: Reading }[] = []
  for (const statement of [...membership(situation, catalogue), ...situation.statements]) {
    const typed = readingOf(statement, situation, catalogue)
    if ('state' in typed) stated.push({ statement, reading: typed })
    else problems.push(...typed)
  }
  // Looked up some ten thousand times for one answer: without putting a key together. Of two statements the later one counts.
  const byEntity = new Map<string, Map<string, Stated[]>>()
  for (const { statement, reading } of stated) {
    const facts = byEntity.get(statement.entity) ?? new Map<string, Stated[]>()
    const places = facts.get(statement.fact) ?? []
    places.unshift({ side: statement.side, event: statement.event, reading })
    facts.set(statement.fact, places)
    byEntity.set(statement.entity, facts)
  }
  for (const event of situation.events) {
    if (!catalogue.events.has(event.kind)) problems.push(problem('unknown-event', { event: event.kind }))
  }
  const world: World = {
    lexicon: catalogue.vocabulary.lexicon,
    persons: situation.persons,
    households: situation.households,
    events: situation.events,
    settings: catalogue.settings,
    calendar: catalogue.calendar,
    stated: (variable, event) => {
      const places = byEntity.get(variable.entity)?.get(variable.fact)
      if (places === undefined || variable.other !== undefined) return OPEN
      let everywhere: Reading | undefined
      for (const place of places) {
        if (place.side !== variable.side) continue
        if (place.event === undefined) everywhere ??= place.reading
        else if (place.event === event) return place.reading
      }
      return everywhere ?? OPEN
    },
  }
  return { world, problems }
}

const OPEN: Reading = { state: 'open', asked: false }

/** What was stated of one fact of one entity: on which side, and in which event where it holds in one alone. */
interface Stated {
  readonly side: Side | undefined
  readonly event: string | undefined
  readonly reading: Reading
}

/** What is wrong with one statement about the people and households of a situation; the problems of {@link worldOf}. */
export function checkStatement(statement: Statement, situation: Situation, catalogue: Catalogue): readonly Problem[] {
  const typed = readingOf(statement, situation, catalogue)
  return 'state' in typed ? [] : typed
}

function readingOf(statement: Statement, situation: Situation, catalogue: Catalogue): Reading | readonly Problem[] {
  const declaration = catalogue.vocabulary.lexicon.facts.get(statement.fact)
  return declaration === undefined
    ? [problem('unknown-fact', { fact: statement.fact, subject: statement.entity })]
    : typedReading(statement, declaration, situation)
}

function known(value: Value, { origin }: Statement): Reading {
  return { state: 'known', value, origin }
}

function refuse(code: string, { fact, entity, value }: Statement, params: Problem['params'] = {}): readonly Problem[] {
  return [problem(code, { fact, subject: entity, value: String(value), ...params })]
}

/** Gives a written value the type the vocabulary says it has. */
function typedReading(
  statement: Statement,
  declaration: FactDeclaration,
  situation: Situation,
): Reading | readonly Problem[] {
  const { value } = statement
  if (value === UNKNOWN_ANSWER) return { state: 'open', asked: true }
  if (declaration.type === 'persons') {
    const persons = typeof value === 'string' ? [value] : value
    const stranger = persons.find((person) => !situation.persons.includes(person))
    return stranger === undefined
      ? known(persons, statement)
      : refuse('unknown-person', statement, { person: stranger })
  }
  if (typeof value !== 'string')
    return refuse('wrong-shape', statement, { key: statement.fact, expected: 'text', received: 'list' })
  switch (declaration.type) {
    case 'choice':
      if (value === 'none') return { state: 'none' }
      return declaration.values.includes(value)
        ? known(value, statement)
        : refuse('unknown-value', statement, { expected: declaration.values.join(', ') })
    case 'date': {
      const date = parseDate(value)
      return date.ok ? known(date.value, statement) : refuse('not-a-date', statement)
    }
    case 'number':
      return /^\d{1,9}$/.test(value) ? known(Number(value), statement) : refuse('not-a-number', statement)
    case 'person':
      return value === 'elsewhere' || situation.persons.includes(value)
        ? known(value, statement)
        : refuse('unknown-person', statement, { person: value })
    case 'household':
      return value === 'none' || situation.households.some((household) => household.id === value)
        ? known(value, statement)
        : refuse('unknown-household', statement, { household: value })
    default:
      return known(value, statement)
  }
}

/** Where it was not said otherwise and there is one household: what the kinds of event do to belonging to it. */
function membership(situation: Situation, catalogue: Catalogue): readonly Statement[] {
  const [only, second] = situation.households
  if (only === undefined || second !== undefined) return []
  return situation.persons.flatMap((person) => {
    const effects = situation.events
      .filter((event) => event.persons.includes(person))
      .map((event) => catalogue.events.get(event.kind)?.household)
    const sides: Readonly<Record<Side, string>> = {
      before: effects.includes('enters') ? 'none' : only.id,
      after: effects.includes('leaves') ? 'none' : only.id,
    }
    return (['before', 'after'] as const).map((side): Statement => ({
      entity: person,
      fact: HOUSEHOLD,
      side,
      value: sides[side],
      origin: 'event',
    }))
  })
}

/** The statement of the day of reception (受付日). */
export function receivedOn(iso: string): Statement {
  return { entity: VISIT, fact: 'visit.received-on', value: iso, origin: 'desk' }
}
