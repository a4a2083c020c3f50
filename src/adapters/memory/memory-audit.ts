import type { AuditLog } from '#app/ports'
import { compareIds, failure, problem, success } from '#core/value'
import { attempt, withAudit, type MemoryConnection } from './memory-connection.ts'
import { transact } from './memory-database.ts'

/** The audit chains of a memory database. */
export const memoryAudit = (connection: MemoryConnection): AuditLog => ({
  append: async (audit) => {
    const now = connection.tables()
    if (!now.ok) return now
    const last = audit.at(-1)
    if (last === undefined) return failure(problem('nothing-to-append'))
    const written = attempt(() => transact(connection.database, (tables) => withAudit(tables, audit, connection.hash)))
    return written.ok ? success({ seq: connection.database.tables?.audit[last.terminal]?.length ?? 0 }) : written
  },
  read: async (terminal, fromSeq = 1) => {
    const now = connection.tables()
    return now.ok ? success((now.value.audit[terminal] ?? []).filter(({ seq }) => seq >= fromSeq)) : now
  },
  terminals: async () => {
    const now = connection.tables()
    return now.ok ? success(Object.keys(now.value.audit).toSorted(compareIds)) : now
  },
})
