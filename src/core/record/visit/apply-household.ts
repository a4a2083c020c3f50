import { factKey, type Subject } from '../fact.ts'
import type { VisitHandlers } from './handlers.ts'
import type { VisitState } from './visit-state.ts'

const without = <T>(table: Readonly<Record<string, T>>, drop: (entry: T) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(table).filter(([, entry]) => !drop(entry)))

const withoutSubject = (state: VisitState, type: string, id: string): VisitState => {
  const isIt = ({ subject }: { readonly subject: Subject }): boolean => subject.type === type && subject.id === id
  return {
    ...state,
    facts: without(state.facts, isIt),
    choices: without(state.choices, isIt),
    checks: without(state.checks, isIt),
    dispositions: without(state.dispositions, isIt),
    entries: without(state.entries, isIt),
  }
}

/** Life events, households, persons and what is stated of them. */
export const applyHousehold: VisitHandlers<
  | 'event-added'
  | 'event-changed'
  | 'event-removed'
  | 'household-added'
  | 'person-added'
  | 'person-removed'
  | 'fact-stated'
  | 'fact-withdrawn'
> = {
  'event-added': (state, { event }) => ({ ...state, events: [...state.events, event] }),
  'event-changed': (state, { event }) => ({
    ...state,
    events: state.events.map((known) => (known.id === event.id ? event : known)),
  }),
  'event-removed': (state, { event }) => ({
    ...withoutSubject(state, 'event', event),
    entries: without(state.entries, (entry) => entry.event === event),
    events: state.events.filter(({ id }) => id !== event),
  }),
  'household-added': (state, { household }) => ({ ...state, households: [...state.households, household] }),
  'person-added': (state, { person }) => ({ ...state, persons: [...state.persons, person] }),
  'person-removed': (state, { person }) => ({
    ...withoutSubject(state, 'person', person),
    persons: state.persons.filter((id) => id !== person),
    events: state.events.map((event) => ({ ...event, persons: event.persons.filter((id) => id !== person) })),
  }),
  'fact-stated': (state, payload, { recordedAt }) => ({
    ...state,
    facts: { ...state.facts, [factKey(payload)]: { ...payload, at: recordedAt } },
  }),
  'fact-withdrawn': (state, payload) => {
    const { [factKey(payload)]: _, ...facts } = state.facts
    return { ...state, facts }
  },
}
