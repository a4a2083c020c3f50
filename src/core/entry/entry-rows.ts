import { worldOf, type Catalogue, type ExportSystem, type Situation } from '#core/definitions'
import { lookFrom, readHousehold } from '#core/logic'
import type { EntityType, World } from '#core/logic'
import type { Subject } from '#core/record'
import { entryCell, type EntrySource } from './entry-cell.ts'
import type { EntryRow } from './entry-row.ts'

/** A procedure of the visit for one person or household, as derivation gives it. */
export interface EntryProcedure {
  readonly procedure: string
  readonly subject: string
  readonly verdict: string
  readonly events: readonly string[]
}

/** What the rows of a visit are made from: what whoever asks may see of it, and nothing else. */
export interface EntryInput extends Omit<EntrySource, 'catalogue' | 'system'> {
  readonly situation: Situation
  readonly plan: readonly EntryProcedure[]
}

/** Whom a row is for, before its cells are made. */
interface Wanted {
  readonly subject: Subject
  readonly event: string | undefined
  readonly settled: boolean
}

/**
 * The rows of a core system (基幹系) for one visit, in the order of its events and people: for procedures that are needed, or whose verdict
 * is not settled yet, or for whom an event of the named kinds concerns. What is not known stays empty and is marked, never guessed.
 */
export function entryRows(system: ExportSystem, input: EntryInput, catalogue: Catalogue): readonly EntryRow[] {
  const { world } = worldOf(input.situation, catalogue)
  const source: EntrySource = { ...input, catalogue, system }
  const wanted = 'events' in system.by ? byEvents(system, world, system.by.events) : byPlan(system, world, input)
  const keyed = new Map<string, Wanted>()
  for (const each of wanted) {
    const key = rowKey(each)
    const known = keyed.get(key)
    keyed.set(key, { ...each, settled: each.settled || known?.settled === true })
  }
  return [...keyed].map(([key, { subject, event, settled }]) => {
    const scope = lookFrom(world, event, { type: subject.type as EntityType, id: subject.id })
    return {
      key,
      subject,
      ...(event === undefined ? {} : { event }),
      settled,
      cells: system.screen.map((field) => entryCell(field, scope, source)),
    }
  })
}

/** The key of a row: `e1/person/p1`; without an event `/household/h1`. Ids hold no slash. */
export const rowKey = ({ subject, event }: Pick<EntryRow, 'subject' | 'event'> | Wanted): string =>
  `${event ?? ''}/${subject.type}/${subject.id}`

function byEvents({ rows }: ExportSystem, world: World, kinds: readonly string[]): readonly Wanted[] {
  return world.events
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap(({ id, persons }) => subjectsOf(rows, id, persons, world))
    .map((each) => ({ ...each, settled: true }))
}

function subjectsOf(
  rows: ExportSystem['rows'],
  event: string,
  persons: readonly string[],
  world: World,
): readonly Omit<Wanted, 'settled'>[] {
  if (rows === 'event') return [{ subject: { type: 'event', id: event }, event }]
  if (rows === 'person') return persons.map((id) => ({ subject: { type: 'person', id }, event }))
  const homes = persons.flatMap((id) => {
    const read = readHousehold(id, 'after', lookFrom(world, event, { type: 'person', id }))
    return read.state === 'known' && read.value !== 'none' ? [String(read.value)] : []
  })
  return [...new Set(homes)].map((id) => ({ subject: { type: 'household', id }, event }))
}

function byPlan(system: ExportSystem, world: World, { plan }: EntryInput): readonly Wanted[] {
  const procedures = 'procedures' in system.by ? system.by.procedures : []
  return plan
    .filter(({ procedure, verdict }) => procedures.includes(procedure) && ENTERED.includes(verdict))
    .flatMap(({ subject, verdict, events }): readonly Wanted[] => {
      const event = world.events.find(({ id }) => events.includes(id))
      const settled = verdict === 'needed'
      const isPerson = world.persons.includes(subject)
      if (system.rows === (isPerson ? 'person' : 'household'))
        return [{ subject: { type: system.rows, id: subject }, event: event?.id, settled }]
      // A household's procedure in a system of persons, or the other way round, and the row of an event.
      if (event === undefined) return []
      const persons = isPerson ? [subject] : event.persons
      return subjectsOf(system.rows, event.id, persons, world).map((each) => ({ ...each, settled }))
    })
}

const ENTERED: readonly string[] = ['needed', 'not-settled']
