import { failure, problem, success, type Problem, type Result } from '#core/value'
import type { Envelope } from './envelope.ts'
import { foldEvents } from './fold.ts'
import type { RecordKind } from './record-kind.ts'
import { upcast } from './upcast.ts'

/**
 * The state of a record as stored. Older events are lifted first. Problems: those of `upcast`, and
 * `event-out-of-sequence` {seq} where an event is missing, repeated or of another stream: then nothing may be concluded.
 */
export const readRecord = <State, Event extends Envelope>(
  kind: RecordKind<State, Event>,
  stored: readonly Envelope[],
): Result<State> => {
  const problems: Problem[] = []
  const events: Event[] = []
  for (const [index, event] of stored.entries()) {
    if (event.seq !== index + 1 || event.stream !== stored[0]?.stream)
      problems.push(problem('event-out-of-sequence', { seq: event.seq }))
    const lifted = upcast(kind, event)
    if (lifted.ok) events.push(lifted.value)
    else problems.push(...lifted.problems)
  }
  return problems.length > 0 ? failure(...problems) : success(foldEvents(kind, events))
}
