import type { RecordStore } from '#app/ports'
import { canonical } from '#core/audit'
import { isRepeated, planAppend } from '#core/record'
import { success } from '#core/value'
import { attempt, openEvents, withAudit, type MemoryConnection } from './memory-connection.ts'
import { transact } from './memory-database.ts'

/** `RecordStore.append` in memory. */
export const memoryAppend = (connection: MemoryConnection): RecordStore['append'] => {
  const append: RecordStore['append'] = async (stream, expectedVersion, events, audit) => {
    const sealed = await Promise.all(
      events.map(async (event) => ({
        stream,
        id: event.id,
        sealed: await connection.cipher.seal(stream, JSON.stringify(event)),
        destroyed: false,
      })),
    )
    const before = connection.tables()
    if (!before.ok) return before
    const ids = events.map(({ id }) => id)
    const known = await openEvents(
      connection,
      before.value.events.filter(({ id }) => ids.includes(id)),
    )
    const repeated = isRepeated(events, known, (a, b) => canonical(a) === canonical(b))
    if (!repeated.ok) return repeated
    if (repeated.value) return success({ version: expectedVersion + events.length })

    const now = connection.tables()
    if (!now.ok) return now
    const record = now.value.records[stream]
    const audited = audit.flatMap(({ event }) => (event === undefined ? [] : [event]))
    const plan = planAppend(
      { stream, expectedVersion, events, audited },
      { setup: now.value.setup, version: record?.version ?? 0, destroyed: record?.destroyed ?? false },
    )
    if (!plan.ok) {
      // Somebody may have written these very events while the stored ones were being opened.
      const meanwhile = now.value.events.some(({ id }) => ids.includes(id))
      return meanwhile ? append(stream, expectedVersion, events, audit) : plan
    }
    const lastAt = Math.max(...events.map(({ recordedAt }) => recordedAt))
    const written = attempt(() =>
      transact(connection.database, (tables) => ({
        ...withAudit(tables, audit, connection.hash),
        cursor: tables.cursor + events.length,
        events: [...tables.events, ...sealed.map((row, index) => ({ ...row, cursor: tables.cursor + index + 1 }))],
        records: { ...tables.records, [stream]: { version: plan.value.version, lastAt, destroyed: false } },
      })),
    )
    return written.ok ? plan : written
  }
  return append
}
