import type { VisitView } from '#app/desk/visit-view'
import type { Catalogue } from '#core/definitions'
import type { LifeEvent, VisitDraft } from '#core/record'
import type { EntryField } from './entry-fields.ts'
import { effectOn } from './person-effect.ts'
import { rowOf } from './person-row.ts'
import type { PersonRow } from './person-row.ts'
import { draftsOfRow } from './row-drafts.ts'

/** What the drafts of the household step are made from. */
export interface HouseholdContext {
  readonly visit: VisitView
  readonly catalogue: Catalogue
  readonly fields: readonly EntryField[]
}

/**
 * Rows as drafts: persons who are not there yet are added, each with what is typed of them, and last the events they are
 * concerned by. `joining` names the events a new person is concerned by; without it all of them.
 */
export function draftsOfRows(
  rows: readonly PersonRow[],
  context: HouseholdContext,
  joining: (person: string, event: LifeEvent) => boolean = () => true,
): readonly VisitDraft[] {
  const { visit, catalogue, fields } = context
  const isNew = (id: string) => !visit.persons.includes(id)
  const events = visit.events.map((event) => ({
    ...event,
    persons: [
      ...event.persons,
      ...rows.map(({ id }) => id).filter((id) => isNew(id) && joining(id, event) && !event.persons.includes(id)),
    ],
  }))
  const ofPersons = rows.flatMap((row): readonly VisitDraft[] => [
    ...(isNew(row.id) ? [{ type: 'person-added', payload: { person: row.id } } as const] : []),
    ...draftsOfRow(row, visit, {
      fields,
      effect: effectOn(row.id, events, catalogue),
      households: visit.households,
    }),
  ])
  const ofEvents = events
    .filter((event, i) => event.persons.length !== visit.events[i]?.persons.length)
    .map((event): VisitDraft => ({ type: 'event-changed', payload: { event } }))
  return [...ofPersons, ...ofEvents]
}

/**
 * The drafts of events as they are from now on, and what changes with them for everybody: who now moves in has no
 * relationship here before. `events` are all events of the visit.
 */
export function draftsOfEvents(
  changes: readonly VisitDraft[],
  events: readonly LifeEvent[],
  households: readonly string[],
  context: HouseholdContext,
): readonly VisitDraft[] {
  const { visit, catalogue, fields } = context
  const before = (person: string) => effectOn(person, visit.events, catalogue)
  const facts = visit.persons.flatMap((person) => {
    const effect = effectOn(person, events, catalogue)
    const row = rowOf(visit, person, fields)
    const was = before(person)
    // Where somebody belongs was what the events said: it goes on following them.
    const follows = (side: 'before' | 'after', moved: boolean, moves: boolean): string =>
      moved === moves ? row.home[side] : row.home[side] === 'none' || moves ? '' : row.home[side]
    const home = {
      before: follows('before', was.enters, effect.enters),
      after: follows('after', was.leaves, effect.leaves),
    }
    return draftsOfRow({ ...row, home }, visit, { fields, effect, households })
  })
  return [...changes, ...facts]
}
