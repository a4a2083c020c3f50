import { failure, problem, success, type Result } from '#core/value'
import type { Envelope } from './envelope.ts'
import type { EventVersions, RecordKind } from './record-kind.ts'
import { isWithheld } from './withheld.ts'

/**
 * A stored event in today's shape. Problems: `event-type-unknown` {type}, and `event-version-unknown` {type, version} for
 * an event that a newer program wrote or that has no such version: an old program must stop, not guess. A withheld event
 * passes as it is, and folds to nothing.
 */
export const upcast = <State, Event extends Envelope>(
  kind: Pick<RecordKind<State, Event>, 'versions'>,
  stored: Envelope,
): Result<Event> => {
  if (isWithheld(stored)) return success(stored as Event)
  const versions: Readonly<Record<string, EventVersions>> = kind.versions
  const known = Object.hasOwn(versions, stored.type) ? versions[stored.type] : undefined
  if (known === undefined) return failure(problem('event-type-unknown', { type: stored.type }))
  if (!Number.isInteger(stored.v) || stored.v < 1 || stored.v > known.current)
    return failure(problem('event-version-unknown', { type: stored.type, version: stored.v }))
  const payload = known.lifts.slice(stored.v - 1, known.current - 1).reduce((p, lift) => lift(p), stored.payload)
  return success({ ...stored, v: known.current, payload } as Event)
}
