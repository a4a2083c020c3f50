import type { Change, RecordStore } from '#app/ports'
import { compareIds, failure, problem, success } from '#core/value'
import { dexieAppend } from './dexie-append.ts'
import { answered, contextOf, transact, type DexieConnection } from './dexie-connection.ts'
import { dexieDestroy, dexieKeyOf } from './dexie-destroy.ts'
import { openEvents } from './sealed-events.ts'

/** The records of a Dexie database. */
export const dexieRecords = (connection: DexieConnection): RecordStore => {
  const { database } = connection
  return {
    append: dexieAppend(connection),
    destroy: dexieDestroy(connection),
    keyOf: dexieKeyOf(connection),
    read: (stream) =>
      answered(async () => {
        const found = await transact(connection, 'r', async () => {
          const record = await database.records.get(stream)
          if (record?.destroyed === true) return failure(problem('record-destroyed'))
          const rows = await database.events.where('stream').equals(stream).sortBy('seq')
          const gap = rows.findIndex(({ seq }, index) => seq !== index + 1)
          if (gap >= 0 || rows.length !== (record?.version ?? 0))
            return failure(problem('record-damaged', { seq: (gap >= 0 ? gap : rows.length) + 1 }))
          return success({ rows, context: await contextOf(connection, [stream]) })
        })
        return found.ok ? openEvents(connection, found.value.rows, found.value.context) : found
      }),
    list: (kind) =>
      transact(connection, 'r', async () => {
        const rows = await database.records.where('kind').equals(kind).toArray()
        return success(
          rows
            .filter(({ destroyed }) => !destroyed)
            .map(({ stream, version, lastAt }) => ({ stream, version, lastAt }))
            .toSorted((a, b) => compareIds(a.stream, b.stream)),
        )
      }),
    changesSince: (cursor) =>
      answered(async () => {
        const found = await transact(connection, 'r', async () => {
          const rows = await database.events.where('cursor').above(cursor).toArray()
          const streams = rows.filter(({ seq }) => seq > 0).map(({ stream }) => stream)
          return success({ rows, context: await contextOf(connection, streams) })
        })
        if (!found.ok) return found
        const { rows, context } = found.value
        const opened = await openEvents(
          connection,
          rows.filter(({ seq }) => seq > 0),
          context,
        )
        if (!opened.ok) return opened
        const byId = new Map(opened.value.map((event) => [event.id, event]))
        const changes = rows.map((row): Change => {
          const at = row.cursor ?? 0
          const event = byId.get(row.id)
          return event === undefined ? { cursor: at, destroyed: row.stream } : { cursor: at, event }
        })
        return success({ changes, cursor: changes.at(-1)?.cursor ?? cursor })
      }),
  }
}
