import type { Principal } from '#core/access'
import { auditFor } from '#core/audit'
import type { Envelope } from '#core/record'
import { success, type Result } from '#core/value'
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
