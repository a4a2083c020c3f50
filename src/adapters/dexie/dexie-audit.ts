import type { AuditLog } from '#app/ports'
import { compareIds, failure, problem, success } from '#core/value'
import { answered, transact, type DexieConnection } from './dexie-connection.ts'
import { addAudit, noteMark, openAudit, sealAudit } from './sealed-audit.ts'

/** The audit chains of a Dexie database. */
export const dexieAudit = (connection: DexieConnection): AuditLog => {
  const { database } = connection
  const chain = (terminal: string, fromSeq: number) =>
    database.audit.where('[terminal+seq]').between([terminal, fromSeq], [terminal, Infinity])
  return {
    append: (audit) =>
      answered(async () => {
        const last = audit.at(-1)
        if (last === undefined) return failure(problem('nothing-to-append'))
        const sealed = await sealAudit(connection, audit)
        if (!sealed.ok) return sealed
        const written = await transact(connection, 'rw', async () => {
          const mark = await addAudit(connection, sealed.value)
          return success({ mark, seq: mark.heads[last.terminal]?.seq ?? 0 })
        })
        if (!written.ok) return written
        noteMark(connection, written.value.mark)
        return success({ seq: written.value.seq })
      }),
    read: (terminal, fromSeq = 1) =>
      answered(async () => {
        const rows = await transact(connection, 'r', async () => success(await chain(terminal, fromSeq).toArray()))
        return rows.ok ? openAudit(connection, rows.value) : rows
      }),
    terminals: () =>
      transact(connection, 'r', async () => {
        const terminals = await database.audit.orderBy('terminal').uniqueKeys()
        return success(terminals.map(String).toSorted(compareIds))
      }),
  }
}
