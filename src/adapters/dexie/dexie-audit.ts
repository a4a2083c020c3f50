import type { AuditLog } from '#app/ports'
import { compareIds, failure, problem, success } from '#core/value'
import { addAudit, transact, type DexieConnection } from './dexie-connection.ts'

/** The audit chains of a Dexie database. */
export const dexieAudit = (connection: DexieConnection): AuditLog => {
  const { database } = connection
  const chain = (terminal: string, fromSeq: number) =>
    database.audit.where('[terminal+seq]').between([terminal, fromSeq], [terminal, Infinity])
  return {
    append: (audit) =>
      transact(connection, 'rw', async () => {
        const last = audit.at(-1)
        if (last === undefined) return failure(problem('nothing-to-append'))
        await addAudit(connection, audit)
        return success({ seq: (await chain(last.terminal, 0).last())?.seq ?? 0 })
      }),
    read: (terminal, fromSeq = 1) =>
      transact(connection, 'r', async () => success(await chain(terminal, fromSeq).toArray())),
    terminals: () =>
      transact(connection, 'r', async () => {
        const terminals = await database.audit.orderBy('terminal').uniqueKeys()
        return success(terminals.map(String).toSorted(compareIds))
      }),
  }
}
