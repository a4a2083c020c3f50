import { failure, problem, success, type Problem, type Result } from '#core/value'
import type { Envelope } from './envelope.ts'
import { setupOfStream, type Setup } from './stream.ts'

/** What somebody wants to append. `audited` are the ids of the events the given audit entries speak of. */
export interface AppendRequest {
  readonly stream: string
  readonly expectedVersion: number
  readonly events: readonly Envelope[]
  readonly audited: readonly string[]
}

/** What a store holds of that record and of those event ids. */
export interface StoreKnows {
  readonly setup: Setup
  /** Version of the record now; 0 when there is none. */
  readonly version: number
  readonly destroyed: boolean
}

const checkRequest = (
  { stream, expectedVersion, events, audited }: AppendRequest,
  setup: Setup,
): readonly Problem[] => [
  ...(setupOfStream(stream) === setup ? [] : [problem('record-of-other-setup')]),
  ...(events.length === 0 ? [problem('nothing-to-append')] : []),
  ...events
    .filter(({ id }, index) => events.findIndex((event) => event.id === id) !== index)
    .map(({ id }) => problem('event-id-reused', { id })),
  ...events.flatMap((event, index) => [
    ...(event.stream === stream ? [] : [problem('event-of-other-record', { id: event.id })]),
    ...(event.seq === expectedVersion + index + 1 ? [] : [problem('event-out-of-sequence', { seq: event.seq })]),
    ...(audited.includes(event.id) ? [] : [problem('event-without-audit', { id: event.id })]),
  ]),
]

/**
 * Whether an append may be written: the one decision all stores share. Succeeds with the version afterwards. No event
 * without its audit, none out of sequence, none into a record that was destroyed or belongs to the other set-up, and
 * `version-conflict` {expected, actual} when somebody else wrote meanwhile.
 */
export const planAppend = (request: AppendRequest, knows: StoreKnows): Result<{ readonly version: number }> => {
  const problems = checkRequest(request, knows.setup)
  if (problems.length > 0) return failure(...problems)
  if (knows.destroyed) return failure(problem('record-destroyed'))
  if (knows.version !== request.expectedVersion)
    return failure(problem('version-conflict', { expected: request.expectedVersion, actual: knows.version }))
  return success({ version: request.expectedVersion + request.events.length })
}
