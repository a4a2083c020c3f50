import type { AuditContent } from './audit-content.ts'

/** An audit entry in its chain. There is one chain for each terminal. */
export interface AuditEntry {
  readonly terminal: string
  /** 1 for the first entry of the terminal, then without gaps. */
  readonly seq: number
  /** Hash of the entry before; 64 zeros before the first. */
  readonly previous: string
  readonly content: AuditContent
  /** Hash over terminal, seq, previous and content in canonical form. */
  readonly hash: string
}
