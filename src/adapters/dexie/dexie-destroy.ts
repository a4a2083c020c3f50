import type { RecordStore } from '#app/ports'
import { setupOfStream } from '#core/record'
import { failure, problem, success } from '#core/value'
import { addAudit, transact, type DexieConnection } from './dexie-connection.ts'

/** `RecordStore.destroy` in IndexedDB: the events and the key go, a mark and the audit stay. */
export const dexieDestroy =
  (connection: DexieConnection): RecordStore['destroy'] =>
  (stream, audit) =>
    transact(connection, 'rw', async () => {
      const { database } = connection
      const record = await database.records.get(stream)
      if (record === undefined) return failure(problem('record-unknown'))
      if (record.destroyed) return failure(problem('record-destroyed'))
      const events = await database.events.where('stream').equals(stream).delete()
      await database.keys.delete(stream)
      await database.records.put({ ...record, destroyed: true })
      await database.events.add({ stream, seq: 0, id: `destroyed ${stream}`, sealed: '' })
      await addAudit(connection, audit)
      return success({ events })
    })

/** `RecordStore.keyOf` in IndexedDB. */
export const dexieKeyOf =
  (connection: DexieConnection): RecordStore['keyOf'] =>
  (stream) =>
    transact(connection, 'rw', async () => {
      const { database, setup, newKey } = connection
      if (setupOfStream(stream) !== setup) return failure(problem('record-of-other-setup'))
      if ((await database.records.get(stream))?.destroyed === true) return failure(problem('record-destroyed'))
      const known = await database.keys.get(stream)
      if (known !== undefined) return success(known.key)
      const key = newKey()
      await database.keys.add({ stream, key })
      return success(key)
    })
