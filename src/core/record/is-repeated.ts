import { failure, problem, success, type Result } from '#core/value'
import type { Envelope } from './envelope.ts'

/**
 * Whether events of these ids were already written, judged by the stored ones among them (`isEqual` compares two events as
 * data). All of them, unchanged: the append went through before and is only repeated. Some, or changed:
 * `event-id-reused` {id}.
 */
export const isRepeated = (
  events: readonly Envelope[],
  stored: readonly Envelope[],
  isEqual: (a: Envelope, b: Envelope) => boolean,
): Result<boolean> => {
  if (stored.length === 0) return success(false)
  const differing = events.find((event) => !stored.some((known) => known.id === event.id && isEqual(known, event)))
  return differing === undefined ? success(true) : failure(problem('event-id-reused', { id: differing.id }))
}
