import type { AuditEntry } from '#core/audit'
import type { Setup } from '#core/record'

/** An event as kept: its place in the order of everything written, and its text; a destroyed record leaves a mark. */
export interface KeptEvent {
  readonly cursor: number
  readonly stream: string
  readonly id: string
  readonly text: string
  readonly destroyed: boolean
}

/** What is known of a record without opening it. */
export interface KeptRecord {
  readonly version: number
  readonly lastAt: number
  readonly destroyed: boolean
}

/** All rows. Never changed in place: a transaction replaces them as a whole or not at all. */
export interface MemoryTables {
  readonly setup: Setup
  readonly generation: string
  readonly cursor: number
  readonly events: readonly KeptEvent[]
  readonly records: Readonly<Record<string, KeptRecord>>
  readonly keys: Readonly<Record<string, string>>
  readonly audit: Readonly<Record<string, readonly AuditEntry[]>>
}

/** A database in memory that several stores may open, as two tabs open one database. */
export interface MemoryDatabase {
  tables: MemoryTables | undefined
  /** Set to make the next transaction fail at its very end, as a full disk would. */
  failNext: Error | undefined
  /** Told after each transaction: the stores that are open over it. */
  readonly watching: Set<() => void>
}

/** An empty database. */
export const createMemoryDatabase = (): MemoryDatabase => ({
  tables: undefined,
  failNext: undefined,
  watching: new Set(),
})

/** Applies `change` to all rows at once; when it throws, nothing happened. */
export const transact = (database: MemoryDatabase, change: (tables: MemoryTables) => MemoryTables): void => {
  if (database.tables === undefined) return
  const next = change(database.tables)
  const fault = database.failNext
  database.failNext = undefined
  if (fault !== undefined) throw fault
  database.tables = next
  for (const told of database.watching) told()
}
