import type { RecordStore } from '#app/ports'
import { canonical } from '#core/audit'
import { isRepeated, planAppend } from '#core/record'
import { success } from '#core/value'
import { attempt, openEvents, withAudit, type MemoryConnection } from './memory-connection.ts'
import { transact } from './memory-database.ts'

/** `RecordStore.append` in memory. */
export const memoryAppend =
  (connection: MemoryConnection): RecordStore['append'] =>
  async (stream, expectedVersion, events, audit) => {
    const rows = events.map((event) => ({ stream, id: event.id, text: JSON.stringify(event), destroyed: false }))
    const now = connection.tables()
    if (!now.ok) return now
    const ids = events.map(({ id }) => id)
    const known = openEvents(now.value.events.filter(({ id }) => ids.includes(id)))
    const repeated = isRepeated(events, known, (a, b) => canonical(a) === canonical(b))
    if (!repeated.ok) return repeated
    if (repeated.value) return success({ version: expectedVersion + events.length })

    const record = now.value.records[stream]
    const audited = audit.flatMap(({ event }) => (event === undefined ? [] : [event]))
    const plan = planAppend(
      { stream, expectedVersion, events, audited },
      { setup: now.value.setup, version: record?.version ?? 0, destroyed: record?.destroyed ?? false },
    )
    if (!plan.ok) return plan
    const lastAt = Math.max(...events.map(({ recordedAt }) => recordedAt))
    const written = attempt(() =>
      transact(connection.database, (tables) => ({
        ...withAudit(tables, audit, connection.hash),
        cursor: tables.cursor + events.length,
        events: [...tables.events, ...rows.map((row, index) => ({ ...row, cursor: tables.cursor + index + 1 }))],
        records: { ...tables.records, [stream]: { version: plan.value.version, lastAt, destroyed: false } },
      })),
    )
    return written.ok ? plan : written
  }
