import type { Hash } from '#app/ports'
import { CHAIN_START, chainByTerminal, type AuditContent, type AuditEntry } from '#core/audit'
import type { Envelope } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import type { KeptEvent, MemoryDatabase, MemoryTables } from './memory-database.ts'

/** What a memory store works with. `tables` is the rows, or why they may not be touched. */
export interface MemoryConnection {
  readonly database: MemoryDatabase
  readonly tables: () => Result<MemoryTables>
  readonly hash: Hash
  readonly newKey: () => string
}

/** The rows with more audit entries. */
export const withAudit = (tables: MemoryTables, contents: readonly AuditContent[], hash: Hash): MemoryTables => {
  const head = (terminal: string) => tables.audit[terminal]?.at(-1) ?? CHAIN_START
  const audit: Record<string, readonly AuditEntry[]> = { ...tables.audit }
  for (const entry of chainByTerminal(contents, head, hash.digest))
    audit[entry.terminal] = [...(audit[entry.terminal] ?? []), entry]
  return { ...tables, audit }
}

/** Runs a write and turns what is thrown into a problem. */
export const attempt = <T>(write: () => T): Result<T> => {
  try {
    return success(write())
  } catch (error) {
    return failure(problem('store-failed', { name: error instanceof Error ? error.name : 'unknown' }))
  }
}

/** Kept events as they were appended. */
export const openEvents = (kept: readonly KeptEvent[]): readonly Envelope[] =>
  kept.map(({ text }) => JSON.parse(text) as Envelope)
