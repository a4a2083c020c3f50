import { auditAct, recordReference, UNKNOWN_USER, type AuditAct } from '#core/audit'
import type { Result } from '#core/value'
import type { AuditParts } from './audit-parts.ts'

/** Who did it: a principal, or a bare user id before there is one; absent: nobody was signed in. */
export interface ActingPerson {
  readonly user: string
  readonly onBehalfOf?: string
}

/**
 * Writes an act into the audit of this terminal; `stream` is the record it was about, which is kept as a keyed commitment.
 * Problems: those of the store.
 */
export async function noteAct(
  { terminal, clock, hash, log, records }: Pick<AuditParts, 'terminal' | 'clock' | 'hash' | 'log' | 'records'>,
  act: AuditAct,
  person: ActingPerson | undefined,
  stream?: string,
): Promise<Result<{ readonly seq: number }>> {
  const key = stream === undefined ? undefined : await records.keyOf(stream)
  if (key?.ok === false) return key
  const { epochMs, source } = clock.now()
  return log.append([
    auditAct(act, {
      terminal,
      actor: person?.user ?? UNKNOWN_USER,
      ...(person?.onBehalfOf === undefined ? {} : { onBehalfOf: person.onBehalfOf }),
      at: epochMs,
      timeSource: source,
      ...(key === undefined || stream === undefined
        ? {}
        : { record: recordReference(stream, (text) => hash.commit(key.value, text)) }),
    }),
  ])
}
