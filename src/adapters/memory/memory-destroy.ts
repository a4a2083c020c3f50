import type { RecordStore } from '#app/ports'
import { setupOfStream } from '#core/record'
import { failure, problem, success } from '#core/value'
import { attempt, withAudit, type MemoryConnection } from './memory-connection.ts'
import { transact } from './memory-database.ts'

/** `RecordStore.destroy` in memory: the events and the key go, the audit stays. */
export const memoryDestroy =
  (connection: MemoryConnection): RecordStore['destroy'] =>
  async (stream, audit) => {
    const now = connection.tables()
    if (!now.ok) return now
    const record = now.value.records[stream]
    if (record === undefined) return failure(problem('record-unknown'))
    if (record.destroyed) return failure(problem('record-destroyed'))
    const written = attempt(() =>
      transact(connection.database, (tables) => {
        const { [stream]: _, ...keys } = tables.keys
        const cursor = tables.cursor + 1
        return {
          ...withAudit(tables, audit, connection.hash),
          cursor,
          events: [
            ...tables.events.filter((row) => row.stream !== stream),
            { cursor, stream, id: `destroyed ${stream}`, text: '', destroyed: true },
          ],
          records: { ...tables.records, [stream]: { ...record, destroyed: true } },
          keys,
        }
      }),
    )
    return written.ok ? success({ events: record.version }) : written
  }

/** `RecordStore.keyOf` in memory. */
export const memoryKeyOf =
  (connection: MemoryConnection): RecordStore['keyOf'] =>
  async (stream) => {
    const now = connection.tables()
    if (!now.ok) return now
    if (now.value.records[stream]?.destroyed === true) return failure(problem('record-destroyed'))
    if (setupOfStream(stream) !== now.value.setup) return failure(problem('record-of-other-setup'))
    const known = now.value.keys[stream]
    if (known !== undefined) return success(known)
    const key = connection.newKey()
    const written = attempt(() =>
      transact(connection.database, (tables) => ({ ...tables, keys: { ...tables.keys, [stream]: key } })),
    )
    return written.ok ? success(key) : written
  }
