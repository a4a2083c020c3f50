import type { Change, RecordStore } from '#app/ports'
import { kindOfStream } from '#core/record'
import { compareIds, failure, problem, success } from '#core/value'
import { memoryAppend } from './memory-append.ts'
import { openEvents, type MemoryConnection } from './memory-connection.ts'
import { memoryDestroy, memoryKeyOf } from './memory-destroy.ts'

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
    return success(
      Object.entries(now.value.records)
        .filter(([stream, { destroyed }]) => !destroyed && kindOfStream(stream) === kind)
        .map(([stream, { version, lastAt }]) => ({ stream, version, lastAt }))
        .toSorted((a, b) => compareIds(a.stream, b.stream)),
    )
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
