import type { Principal } from '#core/access'
import { auditFor } from '#core/audit'
import { foldEvents, type Envelope, type RecordKind } from '#core/record'
import { failure, success, type Problem, type Result } from '#core/value'
import type { Clock, Hash, Ids, RecordStore } from './ports.ts'

/** An event of a kind that the audit knows. */
type AuditedEvent = Parameters<typeof auditFor>[0]

/** An event before it is put in its envelope. */
interface Draft {
  readonly type: string
  readonly payload: unknown
}

/** Where an event stands: its record, its number in it, the domain whose key seals it (absent: the desk's own). */
interface Place {
  readonly stream: string
  readonly seq: number
  readonly domain?: string | undefined
}

/** A draft in its envelope: who, where, when, under which content. */
export function inEnvelope(
  { terminal, catalogueHash, ids }: { readonly terminal: string; readonly catalogueHash: string; readonly ids: Ids },
  { user, onBehalfOf }: Pick<Principal, 'user' | 'onBehalfOf'>,
  moment: ReturnType<Clock['now']>,
  { stream, seq, domain }: Place,
  { type, payload }: Draft,
): Envelope {
  return {
    stream,
    seq,
    id: ids.next(),
    terminal,
    actor: user,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    recordedAt: moment.epochMs,
    timeSource: moment.source,
    type,
    v: 1,
    catalogue: catalogueHash,
    ...(domain === undefined ? {} : { domain }),
    payload,
  }
}

/**
 * Appends events after `version`, each with its audit entry, in one transaction or none. Problems: those of the store
 * (`version-conflict` when somebody else wrote meanwhile, `domain-key-not-held` {domain}).
 */
export async function appendAudited(
  { records, hash }: { readonly records: RecordStore; readonly hash: Pick<Hash, 'commit'> },
  stream: string,
  version: number,
  events: readonly AuditedEvent[],
): Promise<Result<void>> {
  const key = await records.keyOf(stream)
  if (!key.ok) return key
  const commit = (text: string) => hash.commit(key.value, text)
  const audit = events.map((event) => auditFor(event, commit))
  const appended = await records.append(stream, version, events, audit)
  return appended.ok ? success(undefined) : appended
}

/** How the drafts of one kind of record are written. */
interface Writing<State, Event extends Envelope, D extends Draft> {
  readonly kind: RecordKind<State, Event>
  /** What is wrong with a draft in the state that those before it leave. */
  readonly check: (state: State, draft: D) => readonly Problem[]
  /** The domain whose key seals it; the desk's own where it gives none. */
  readonly domainOf: (draft: D) => string | undefined
}

/**
 * Checks drafts one after another against the state each leaves, and appends them all in one transaction or none; the state after
 * them. Problems: those of the check and of {@link appendAudited}.
 */
export async function writeInTurn<
  State extends { readonly stream: string; readonly version: number },
  Event extends Envelope & AuditedEvent,
  D extends Draft,
>(
  parts: Parameters<typeof inEnvelope>[0] & Parameters<typeof appendAudited>[0],
  principal: Pick<Principal, 'user' | 'onBehalfOf'>,
  moment: ReturnType<Clock['now']>,
  state: State,
  drafts: readonly D[],
  { kind, check, domainOf }: Writing<State, Event, D>,
): Promise<Result<State>> {
  const events: Event[] = []
  let next = state
  for (const draft of drafts) {
    const problems = check(next, draft)
    if (problems.length > 0) return failure(...problems)
    const place = { stream: state.stream, seq: state.version + events.length + 1, domain: domainOf(draft) }
    const event = inEnvelope(parts, principal, moment, place, draft) as Event
    events.push(event)
    next = foldEvents(kind, [event], next)
  }
  const appended = await appendAudited(parts, state.stream, state.version, events)
  return appended.ok ? success(next) : appended
}
