import type { OfficeEvent } from '#core/office'
import type { ProtectionEvent } from '#core/protection'
import { kindOfStream, type CaseEvent, type DayEvent, type VisitEvent } from '#core/record'
import { asCode, asUser } from './as-code.ts'
import type { AuditContent } from './audit-content.ts'
import { CASE_AUDIT, DAY_AUDIT, VISIT_AUDIT } from './audit-mapping.ts'
import { canonical } from './canonical.ts'
import { OFFICE_AUDIT } from './office-audit.ts'
import { PROTECTION_AUDIT } from './protection-audit.ts'

/** A commitment under the record's own key: worthless to anybody once that key is destroyed. */
export type Commit = (text: string) => string

const MAPPING = { ...VISIT_AUDIT, ...CASE_AUDIT, ...DAY_AUDIT, ...OFFICE_AUDIT, ...PROTECTION_AUDIT }

/** The name under which all entries of one record can be found, for as long as the record's key exists. */
export const recordReference = (stream: string, commit: Commit): string => commit(`record ${stream}`)

/** What the audit keeps of an event: written in the same transaction, and all that remains when the record is gone. */
export const auditFor = (
  event: VisitEvent | CaseEvent | DayEvent | OfficeEvent | ProtectionEvent,
  commit: Commit,
): AuditContent => {
  // Each type's entry takes that type's payload; the compiler cannot follow that through the table.
  const say = (Object.hasOwn(MAPPING, event.type) ? MAPPING[event.type] : undefined) as
    ((payload: unknown) => Partial<Pick<AuditContent, 'codes' | 'counts'>>) | undefined
  const { codes = {}, counts = {} } = say?.(event.payload) ?? {}
  return {
    v: 1,
    action: `${kindOfStream(event.stream) ?? 'record'}/${event.type}`,
    terminal: event.terminal,
    actor: asUser(event.actor),
    ...(event.onBehalfOf === undefined ? {} : { onBehalfOf: asUser(event.onBehalfOf) }),
    at: event.recordedAt,
    timeSource: event.timeSource,
    record: recordReference(event.stream, commit),
    ...(event.domain === undefined ? {} : { domain: asCode(event.domain) }),
    event: event.id,
    commitment: commit(`event ${canonical(event)}`),
    catalogue: event.catalogue,
    codes,
    counts,
  }
}
