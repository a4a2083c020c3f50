import type { Act, Principal } from '#core/access'
import { auditAct, recordReference } from '#core/audit'
import type { AuditAct, AuditContent } from '#core/audit'
import type { Problem, Result } from '#core/value'
import type { DeskParts } from './desk-parts.ts'

/** Why somebody was turned away, as a code. */
export type Refusal =
  | 'operation-not-granted'
  | 'not-in-force'
  | 'visit-missing'
  | 'visit-of-other-section'
  | 'case-missing'
  | 'case-of-other-section'

/**
 * Writes into the audit that an act was refused. The answer to whoever asked does not wait upon it being written: a refusal
 * stays a refusal when the disk is full. Problems: those of the store.
 */
export const auditRefusal = (
  parts: DeskParts,
  principal: Principal,
  operation: string,
  act: Act,
  refusal: Refusal,
): Promise<Result<unknown>> =>
  parts.audit.append([entryOf({ action: 'refused', operation, act, refusal }, parts, principal)])

/**
 * Writes into the audit that special-care information was shown: the names of its fields, never a value or a person. Whoever
 * cannot have it written is not shown it. Problems: those of the store.
 */
export async function auditShown(
  parts: DeskParts,
  principal: Principal,
  fields: readonly string[],
): Promise<readonly Problem[]> {
  if (fields.length === 0) return []
  const written = await parts.audit.append([entryOf({ action: 'special-care-shown', fields }, parts, principal)])
  return written.ok ? [] : written.problems
}

/**
 * Writes into the audit that somebody searched: how many were found, not what was looked for. Problems: those of the store.
 */
export const auditSearch = (parts: DeskParts, principal: Principal, hits: number): Promise<Result<unknown>> =>
  parts.audit.append([entryOf({ action: 'search', hits }, parts, principal)])

/**
 * Writes into the audit that data for the core systems came into sight or left as a file, with the record's reference: counts and codes,
 * never a value. Without it nothing is shown. Problems: those of the store.
 */
export async function auditEntry(
  parts: DeskParts,
  principal: Principal,
  act: Extract<AuditAct, { action: 'entry-shown' | 'entry-file' }>,
  stream: string,
): Promise<readonly Problem[]> {
  const key = await parts.records.keyOf(stream)
  if (!key.ok) return key.problems
  const record = recordReference(stream, (text) => parts.hash.commit(key.value, text))
  const written = await parts.audit.append([{ ...entryOf(act, parts, principal), record }])
  return written.ok ? [] : written.problems
}

function entryOf(act: AuditAct, { clock, terminal }: DeskParts, { user, onBehalfOf }: Principal): AuditContent {
  const { epochMs, source } = clock.now()
  return auditAct(act, {
    terminal,
    actor: user,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    at: epochMs,
    timeSource: source,
  })
}
