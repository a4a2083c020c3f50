export type { AuditContent } from './audit-content.ts'
export type { AuditEntry } from './audit-entry.ts'
