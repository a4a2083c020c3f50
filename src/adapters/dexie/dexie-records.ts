import type { Change, RecordStore } from '#app/ports'
import { compareIds, failure, problem, success } from '#core/value'
import { dexieAppend } from './dexie-append.ts'
import { openEvents, transact, type DexieConnection } from './dexie-connection.ts'
import { dexieDestroy, dexieKeyOf } from './dexie-destroy.ts'

/** The records of a Dexie database. */
export const dexieRecords = (connection: DexieConnection): RecordStore => {
  const { database } = connection
  return {
    append: dexieAppend(connection),
    destroy: dexieDestroy(connection),
    keyOf: dexieKeyOf(connection),
    read: async (stream) => {
      const rows = await transact(connection, 'r', async () => {
        if ((await database.records.get(stream))?.destroyed === true) return failure(problem('record-destroyed'))
        return success(await database.events.where('stream').equals(stream).sortBy('seq'))
      })
      return rows.ok ? success(await openEvents(connection, rows.value)) : rows
    },
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
    changesSince: async (cursor) => {
      const rows = await transact(connection, 'r', async () =>
        success(await database.events.where('cursor').above(cursor).toArray()),
      )
      if (!rows.ok) return rows
      const opened = await openEvents(
        connection,
        rows.value.filter(({ seq }) => seq > 0),
      )
      const byId = new Map(opened.map((event) => [event.id, event]))
      const changes = rows.value.map((row): Change => {
        const at = row.cursor ?? 0
        const event = byId.get(row.id)
        return event === undefined ? { cursor: at, destroyed: row.stream } : { cursor: at, event }
      })
      return success({ changes, cursor: changes.at(-1)?.cursor ?? cursor })
    },
  }
}
