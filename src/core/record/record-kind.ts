import type { Envelope } from './envelope.ts'

/** Turns the payload of one version into the next version's. Pure, total. */
export type Upcaster = (payload: unknown) => unknown

/** How a type of event is stored now, and how each older version is lifted: `lifts[0]` takes version 1 to 2. */
export interface EventVersions {
  readonly current: number
  readonly lifts: readonly Upcaster[]
}

/** A kind of record: a visit that ends today, a case that lasts. All a fold needs to know of it. */
export interface RecordKind<State, Event extends Envelope> {
  readonly id: string
  readonly initial: State
  /** The state after one more event. Pure; an event it does not know leaves the state as it is. */
  readonly apply: (state: State, event: Event) => State
  readonly versions: Readonly<Record<Event['type'], EventVersions>>
}

/** A type of event that has had one shape so far. */
export const FIRST_VERSION: EventVersions = { current: 1, lifts: [] }
