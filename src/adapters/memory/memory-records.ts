import type { Change, OpenStore, RecordStore, RecordSummary } from '#app/ports'
import { kindOfStream } from '#core/record'
import { compareIds, failure, problem, success } from '#core/value'
import { memoryAppend } from './memory-append.ts'
import { openEvents, type MemoryConnection } from './memory-connection.ts'
import type { MemoryTables } from './memory-database.ts'
import { memoryDestroy, memoryKeyOf } from './memory-destroy.ts'

/** What a list says of each record there is. */
const summariesOf = ({ records }: MemoryTables): readonly RecordSummary[] =>
  Object.entries(records)
    .filter(([, { destroyed }]) => !destroyed)
    .map(([stream, { version, lastAt }]) => ({ stream, version, lastAt }))
    .toSorted((a, b) => compareIds(a.stream, b.stream))

/** `OpenStore.watch` in memory. */
export const memoryWatch =
  ({ database, tables }: MemoryConnection): OpenStore['watch'] =>
  (changed) => {
    const tell = (): void => {
      const now = tables()
      if (now.ok) changed(summariesOf(now.value))
    }
    database.watching.add(tell)
    tell()
    return () => database.watching.delete(tell)
  }

/** The records of a memory database. */
export const memoryRecords = (connection: MemoryConnection): RecordStore => ({
  append: memoryAppend(connection),
  destroy: memoryDestroy(connection),
  keyOf: memoryKeyOf(connection),
  read: async (stream) => {
    const now = connection.tables()
    if (!now.ok) return now
    if (now.value.records[stream]?.destroyed === true) return failure(problem('record-destroyed'))
    return success(openEvents(now.value.events.filter((row) => row.stream === stream)))
  },
  list: async (kind) => {
    const now = connection.tables()
    if (!now.ok) return now
    return success(summariesOf(now.value).filter(({ stream }) => kindOfStream(stream) === kind))
  },
  changesSince: async (cursor) => {
    const now = connection.tables()
    if (!now.ok) return now
    const kept = now.value.events.filter((row) => row.cursor > cursor)
    const opened = openEvents(kept.filter(({ destroyed }) => !destroyed))
    const byId = new Map(opened.map((event) => [event.id, event]))
    const changes = kept.map((row): Change => {
      const event = byId.get(row.id)
      return event === undefined ? { cursor: row.cursor, destroyed: row.stream } : { cursor: row.cursor, event }
    })
    return success({ changes, cursor: kept.at(-1)?.cursor ?? cursor })
  },
})
