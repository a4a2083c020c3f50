import type { Envelope } from './envelope.ts'
import type { RecordKind } from './record-kind.ts'

/**
 * The state of a record: what its events, in order, leave. Going on from a state gives the same as starting over with all
 * events. Reads no clock and changes no event.
 */
export const foldEvents = <State, Event extends Envelope>(
  kind: RecordKind<State, Event>,
  events: readonly Event[],
  from: State = kind.initial,
): State => events.reduce(kind.apply, from)
