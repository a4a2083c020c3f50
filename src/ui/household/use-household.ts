import type { ComputedRef } from 'vue'
import type { LifeEvent, VisitDraft } from '#core/record'
import { factText } from '../desk/fact-words.ts'
import { useVisitStore } from '../desk/visit-store.ts'
import type { EventEntry } from './EventForm.vue'
import { draftsOfEvents, draftsOfRows } from './household-drafts.ts'
import type { HouseholdContext } from './household-drafts.ts'
import type { PersonRow } from './person-row.ts'
import type { TakenHousehold } from './taken-household.ts'

const HOME = 'h1'

/** What the household step records: events, people under them, households; each answers whether it was written. */
export function useHousehold(context: ComputedRef<HouseholdContext | undefined>) {
  const store = useVisitStore()

  const addressDraft = (household: string, value: string): readonly VisitDraft[] =>
    value === '' || value === factText(store.visit, `household/${household}/address`)
      ? []
      : [
          {
            type: 'fact-stated',
            payload: { subject: { type: 'household', id: household }, fact: 'address', value, origin: 'visitor' },
          },
        ]

  /** Records changes of the events, and what follows from them for everybody. */
  async function follow(
    changes: readonly VisitDraft[],
    events: readonly LifeEvent[],
    added?: string,
  ): Promise<boolean> {
    if (context.value === undefined) return false
    const { households } = context.value.visit
    return store.record(
      ...draftsOfEvents(changes, events, added === undefined ? households : [...households, added], context.value),
    )
  }

  const nextEvent = (events: readonly LifeEvent[]): string =>
    `e${String(Math.max(0, ...events.map(({ id }) => Number(/^e(\d+)$/.exec(id)?.[1] ?? 0))) + 1)}`

  return {
    saveEvent: async (entry: EventEntry, known: LifeEvent | undefined): Promise<boolean> => {
      const visit = context.value?.visit
      if (visit === undefined) return false
      const { events, households, persons } = visit
      const event: LifeEvent = {
        id: known?.id ?? nextEvent(events),
        kind: entry.kind,
        date: entry.date,
        persons: known?.persons ?? (events.length === 0 ? persons : []),
        facts: entry.facts,
      }
      const isFirst = !households.includes(HOME)
      return follow(
        [
          ...(isFirst ? [{ type: 'household-added', payload: { household: HOME } } as const] : []),
          { type: known === undefined ? 'event-added' : 'event-changed', payload: { event } },
          ...addressDraft(HOME, entry.address),
        ],
        known === undefined ? [...events, event] : events.map((each) => (each.id === event.id ? event : each)),
        isFirst ? HOME : undefined,
      )
    },

    setPersons: async (event: LifeEvent, persons: readonly string[]): Promise<boolean> => {
      const changed = { ...event, persons }
      const events = context.value?.visit.events ?? []
      return follow(
        [{ type: 'event-changed', payload: { event: changed } }],
        events.map((each) => (each.id === event.id ? changed : each)),
      )
    },

    removeEvent: async ({ id }: LifeEvent): Promise<boolean> =>
      follow(
        [{ type: 'event-removed', payload: { event: id } }],
        (context.value?.visit.events ?? []).filter((each) => each.id !== id),
      ),

    addHome: async (): Promise<boolean> => {
      const { households = [], events = [] } = context.value?.visit ?? {}
      const household = `h${String(households.length + 1)}`
      return follow([{ type: 'household-added', payload: { household } }], events, household)
    },

    saveRows: async (rows: readonly PersonRow[], addresses: Readonly<Record<string, string>>): Promise<boolean> => {
      if (context.value === undefined) return false
      const ofHomes = Object.entries(addresses).flatMap(([household, value]) => addressDraft(household, value.trim()))
      return store.record(...draftsOfRows(rows, context.value), ...ofHomes)
    },

    take: async ({ rows, events, drafts, joining }: TakenHousehold): Promise<boolean> => {
      if (context.value === undefined) return false
      const { visit } = context.value
      const changed = events.filter((event, i) => JSON.stringify(event) !== JSON.stringify(visit.events[i]))
      return store.record(
        ...changed.map((event): VisitDraft => ({ type: 'event-changed', payload: { event } })),
        ...draftsOfRows(rows, { ...context.value, visit: { ...visit, events } }, joining),
        ...drafts,
      )
    },
  }
}
