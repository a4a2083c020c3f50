import { VISIT } from '#core/logic'
import type { Side } from '#core/logic'
import type { Day, Problem } from '#core/value'
import type { Catalogue } from './catalogue.ts'
import { dayIn } from './day-in.ts'
import { kindOfFacility } from './facilities.ts'
import { placeOf, problemAt, step } from './located.ts'
import type { Located } from './located.ts'
import type { Situation, Statement } from './situation.ts'
import { checkStatement } from './situation.ts'

/** A case file (事例), read: a situation with its day of reception and the authority of the clerk. */
export interface Case {
  readonly title: string
  /** 見本 on every sheet; only a case that says `sample: no` prints without. */
  readonly sample: boolean
  readonly receivedOn: string
  readonly authority: string | undefined
  readonly situation: Situation
  /** Who stands at the window, for paper. */
  readonly visitor: { readonly name: string; readonly contact: string; readonly capacity: string } | undefined
}

type Node = Readonly<Record<string, unknown>>

const FORMAT = 'madoguchi/case@1'
const KEYS = ['format', 'title', 'sample', 'received-on', 'clerk', 'households', 'persons', 'events', 'visitor']

/**
 * Reads a case file, or the case inside an example, at `pointer`. Problems: `case-not-a-map`, `missing-key`, `unknown-key`,
 * `wrong-shape`, `not-one-of`, `unknown-authority`, `event-stated-twice`, and those of {@link checkStatement}, each at its place.
 */
export function parseCase(
  located: Located,
  pointer: string,
  catalogue: Catalogue,
): { readonly case: Case | undefined; readonly problems: readonly Problem[] } {
  const root = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (node, key) => (isNode(node) || Array.isArray(node) ? (node as Node)[key] : undefined),
      located.value,
    )
  if (!isNode(root)) return { case: undefined, problems: [problemAt(located, pointer, 'case-not-a-map')] }
  const reader = new CaseReader(located, pointer, catalogue)
  const read = reader.read(root)
  return { case: reader.problems.length === 0 ? read : undefined, problems: reader.problems }
}

class CaseReader {
  readonly problems: Problem[] = []
  private readonly statements: Statement[] = []
  private readonly located: Located
  private readonly pointer: string
  private readonly catalogue: Catalogue
  private day: Day | undefined

  constructor(located: Located, pointer: string, catalogue: Catalogue) {
    this.located = located
    this.pointer = pointer
    this.catalogue = catalogue
  }

  read(root: Node): Case {
    for (const key of Object.keys(root))
      if (!KEYS.includes(key)) this.say(`${step(this.pointer, key)}#key`, 'unknown-key', { key })
    if (root.format !== undefined && root.format !== FORMAT)
      this.say(`${this.pointer}/format`, 'not-one-of', { value: JSON.stringify(root.format), expected: FORMAT })
    const receivedOn = this.text(root['received-on'], 'received-on')
    const persons = this.map(root.persons, 'persons')
    const events = Array.isArray(root.events) ? root.events : []
    if (events.length === 0) this.say(`${this.pointer}/events`, 'missing-key', { key: 'events' })
    const households = root.households === undefined ? {} : this.map(root.households, 'households')
    const ids = Object.keys(households)
    this.day = dayIn([...events.map((event) => (isNode(event) ? event.date : undefined)), receivedOn])
    this.state(VISIT, 'visit.received-on', receivedOn, `${this.pointer}/received-on`)
    for (const [id, facts] of Object.entries(persons)) this.facts(id, 'person', facts, `${this.pointer}/persons/${id}`)
    for (const [id, facts] of Object.entries(households))
      this.facts(id, 'household', facts, `${this.pointer}/households/${id}`)
    const readEvents = events.map((event, i) =>
      this.event(event, `${this.pointer}/events/${String(i)}`, Object.keys(persons)),
    )
    readEvents.forEach(({ id }, i) => {
      const first = readEvents.findIndex((event) => event.id === id)
      if (first !== i) this.say(`${this.pointer}/events/${String(i)}/id`, 'event-stated-twice', { event: id })
    })
    const clerk = this.part(root, 'clerk', ['authority'])
    if (
      typeof clerk.authority === 'string' &&
      !this.catalogue.desk.authorities.some(({ id }) => id === clerk.authority)
    ) {
      this.say(`${this.pointer}/clerk/authority`, 'unknown-authority', { authority: clerk.authority })
    }
    const situation: Situation = {
      persons: Object.keys(persons),
      households: (ids.length === 0 ? ['h1'] : ids).map((id) => ({
        id,
        roster: isNode(households[id]) && households[id].roster === 'partial' ? 'partial' : 'complete',
      })),
      events: readEvents,
      statements: this.statements,
    }
    this.checkValues(situation)
    return {
      title: typeof root.title === 'string' ? root.title : '',
      sample: root.sample !== 'no' && root.sample !== 'false',
      receivedOn,
      authority: typeof clerk.authority === 'string' ? clerk.authority : undefined,
      situation,
      visitor: this.visitor(root),
    }
  }

  private visitor(root: Node): Case['visitor'] {
    const written = this.part(root, 'visitor', ['name', 'contact', 'capacity'])
    const words = (key: string) => (typeof written[key] === 'string' ? written[key] : '')
    if (root['visitor'] === undefined) return undefined
    return { name: words('name'), contact: words('contact'), capacity: words('capacity') }
  }

  /** A map of the case with a few keys, none of them needed. */
  private part(root: Node, name: string, keys: readonly string[]): Node {
    const written = root[name] === undefined ? {} : this.map(root[name], name)
    for (const key of Object.keys(written))
      if (!keys.includes(key)) this.say(`${step(`${this.pointer}/${name}`, key)}#key`, 'unknown-key', { key })
    return written
  }

  private event(written: unknown, at: string, known: readonly string[]): Situation['events'][number] {
    const event = isNode(written) ? written : {}
    const id = typeof event.id === 'string' ? event.id : at.slice(at.lastIndexOf('/') + 1)
    const kind = typeof event.kind === 'string' ? event.kind : ''
    if (!this.catalogue.events.has(kind))
      this.say(`${at}/kind`, event.kind === undefined ? 'missing-key' : 'unknown-event', { event: kind, key: 'kind' })
    const persons = Array.isArray(event.persons) ? event.persons.filter((person) => typeof person === 'string') : []
    if (persons.length === 0) this.say(`${at}/persons`, 'missing-key', { key: 'persons' })
    persons.forEach((person, i) => {
      if (!known.includes(person)) this.say(`${at}/persons/${String(i)}`, 'unknown-person', { person })
    })
    const { id: _id, kind: _kind, persons: _persons, changes, ...facts } = event
    this.facts(id, 'event', facts, at)
    if (isNode(changes)) {
      for (const [person, changed] of Object.entries(changes)) {
        if (known.includes(person)) this.facts(person, 'person', changed, `${at}/changes/${person}`, id)
        else this.say(`${at}/changes/${person}#key`, 'unknown-person', { person })
      }
    }
    return { id, kind, persons }
  }

  private facts(entity: string, type: string, written: unknown, at: string, event?: string): void {
    if (!isNode(written)) {
      this.say(at, 'wrong-shape', { key: entity, expected: 'map', received: typeof written })
      return
    }
    for (const [key, value] of Object.entries(written)) {
      if (type === 'household' && key === 'roster') continue
      const fact = `${type}.${key}`
      const declaration = this.catalogue.vocabulary.lexicon.facts.get(fact)
      if (declaration === undefined) this.say(`${step(at, key)}#key`, 'unknown-fact', { fact, subject: entity })
      else if (isNode(value)) this.sides(entity, fact, value, step(at, key), event, declaration.timed)
      else if (declaration.timed)
        for (const side of ['before', 'after'] as const) this.state(entity, fact, value, step(at, key), side, event)
      else this.state(entity, fact, value, step(at, key), undefined, event)
    }
  }

  private sides(
    entity: string,
    fact: string,
    value: Node,
    at: string,
    event: string | undefined,
    timed: boolean,
  ): void {
    if (!timed) {
      this.say(at, 'side-not-allowed', { fact })
      return
    }
    for (const [side, stated] of Object.entries(value)) {
      if (side === 'before' || side === 'after') this.state(entity, fact, stated, step(at, side), side, event)
      else this.say(`${step(at, side)}#key`, 'unknown-key', { key: side })
    }
  }

  private state(entity: string, fact: string, value: unknown, at: string, side?: Side, event?: string): void {
    if (typeof value !== 'string' && !(Array.isArray(value) && value.every((each) => typeof each === 'string'))) {
      this.say(at, 'wrong-shape', {
        key: fact,
        expected: 'text',
        received: value === undefined ? 'undefined' : typeof value,
      })
      return
    }
    this.statements.push({
      entity,
      fact,
      value: this.asKind(fact, value),
      origin: 'case',
      ...(side === undefined ? {} : { side }),
      ...(event === undefined ? {} : { event }),
    })
    this.at.set(this.statements.length - 1, at)
  }

  /** A facility the city knows (施設) may be named instead of its kind: as it was on the day of the first event. */
  private asKind<T extends string | readonly string[]>(fact: string, value: T): T | string {
    const { facilities } = this.catalogue
    if (facilities?.fact !== fact || typeof value !== 'string' || this.day === undefined) return value
    return kindOfFacility(facilities, value, this.day) ?? value
  }

  private readonly at = new Map<number, string>()

  /** Each statement alone through the typing of the world, so that every bad value is named at its own place. */
  private checkValues(situation: Situation): void {
    situation.statements.forEach((statement, i) => {
      for (const { code, params } of checkStatement(statement, situation, this.catalogue))
        this.problems.push({ code, params, at: placeOf(this.located, this.at.get(i) ?? '') })
    })
  }

  private text(written: unknown, key: string): string {
    if (typeof written === 'string') return written
    this.say(`${this.pointer}/${key}`, 'missing-key', { key })
    return ''
  }

  private map(written: unknown, key: string): Node {
    if (isNode(written)) return written
    this.say(`${this.pointer}/${key}`, written === undefined ? 'missing-key' : 'wrong-shape', {
      key,
      expected: 'map',
      received: typeof written,
    })
    return {}
  }

  private say(pointer: string, code: string, params: Problem['params'] = {}): void {
    this.problems.push(problemAt(this.located, pointer, code, params))
  }
}

function isNode(written: unknown): written is Node {
  return typeof written === 'object' && written !== null && !Array.isArray(written)
}
