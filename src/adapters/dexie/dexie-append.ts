import type { RecordStore } from '#app/ports'
import { canonical } from '#core/audit'
import { isRepeated, kindOfStream, planAppend } from '#core/record'
import { failure, success } from '#core/value'
import { addAudit, openEvents, problemsOf, transact, type DexieConnection } from './dexie-connection.ts'
import type { EventRow } from './madoguchi-database.ts'

/**
 * `RecordStore.append` in IndexedDB: sealing and comparing first, then one strict transaction over events, record and
 * audit chain, in which the version is compared again.
 */
export const dexieAppend = (connection: DexieConnection): RecordStore['append'] => {
  const { database, cipher, setup } = connection
  const append: RecordStore['append'] = async (stream, expectedVersion, events, audit) => {
    const ids = events.map(({ id }) => id)
    const rows = await Promise.all(
      events.map(async ({ id, seq }, index): Promise<EventRow> => ({
        stream,
        seq,
        id,
        sealed: await cipher.seal(stream, JSON.stringify(events[index])),
      })),
    )
    const before = await transact(connection, 'r', async () =>
      success(await database.events.where('id').anyOf(ids).toArray()),
    )
    if (!before.ok) return before
    const repeated = isRepeated(
      events,
      await openEvents(connection, before.value),
      (a, b) => canonical(a) === canonical(b),
    )
    if (!repeated.ok) return repeated
    if (repeated.value) return success({ version: expectedVersion + events.length })

    let meanwhile = false
    const written = await transact(connection, 'rw', async () => {
      const record = await database.records.get(stream)
      const audited = audit.flatMap(({ event }) => (event === undefined ? [] : [event]))
      const plan = planAppend(
        { stream, expectedVersion, events, audited },
        { setup, version: record?.version ?? 0, destroyed: record?.destroyed ?? false },
      )
      if (!plan.ok) {
        meanwhile = (await database.events.where('id').anyOf(ids).count()) > 0
        return plan
      }
      const lastAt = Math.max(...events.map(({ recordedAt }) => recordedAt))
      const kind = kindOfStream(stream) ?? ''
      await database.events.bulkAdd(rows)
      await database.records.put({ stream, kind, version: plan.value.version, lastAt, destroyed: false })
      await addAudit(connection, audit)
      return plan
    })
    // Somebody may have written these very events between the two transactions.
    return meanwhile ? append(stream, expectedVersion, events, audit) : written
  }
  return async (...request) => {
    try {
      return await append(...request)
    } catch (error) {
      return failure(...problemsOf(error))
    }
  }
}
