import type { Hash, OpenStore } from '#app/ports'
import type { Setup } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import { memoryAudit } from './memory-audit.ts'
import type { MemoryConnection } from './memory-connection.ts'
import type { MemoryDatabase, MemoryTables } from './memory-database.ts'
import { memoryRecords, memoryWatch } from './memory-records.ts'

/** What a memory store is opened with. `newKey` gives 32 random bytes in hexadecimal. */
export interface MemoryStoreOptions {
  readonly database: MemoryDatabase
  readonly setup: Setup
  readonly hash: Hash
  readonly newKey: () => string
}

/** Opens, or makes, a store in memory. Problem: `store-of-other-setup` when the database is of the other set-up. */
export const openMemoryStore = async (options: MemoryStoreOptions): Promise<Result<OpenStore>> => {
  const { database, setup } = options
  database.tables ??= { setup, generation: options.newKey(), cursor: 0, events: [], records: {}, keys: {}, audit: {} }
  if (database.tables.setup !== setup) return failure(problem('store-of-other-setup'))
  const { generation } = database.tables
  let closed = false
  const tables = (): Result<MemoryTables> => {
    if (closed) return failure(problem('store-closed'))
    const now = database.tables
    return now?.generation === generation ? success(now) : failure(problem('store-replaced'))
  }
  const connection: MemoryConnection = { ...options, tables }
  return success({
    setup,
    generation,
    records: memoryRecords(connection),
    audit: memoryAudit(connection),
    watch: memoryWatch(connection),
    close: () => {
      closed = true
    },
  })
}
