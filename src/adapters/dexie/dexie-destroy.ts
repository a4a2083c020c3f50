import type { RecordStore, WrappedSecret } from '#app/ports'
import { setupOfStream } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import {
  answered,
  contextOf,
  isMeanwhile,
  MEANWHILE,
  standstill,
  transact,
  type DexieConnection,
} from './dexie-connection.ts'
import { addAudit, noteMark, sealAudit } from './sealed-audit.ts'

/** `RecordStore.destroy` in IndexedDB: the events and the secret go, a mark and the audit stay. */
export const dexieDestroy =
  (connection: DexieConnection): RecordStore['destroy'] =>
  (stream, audit) =>
    answered(async () => {
      const still = standstill(connection, stream)
      if (still !== undefined) return still
      const sealed = await sealAudit(connection, audit)
      if (!sealed.ok) return sealed
      const written = await transact(connection, 'rw', async () => {
        const { database } = connection
        const record = await database.records.get(stream)
        if (record === undefined) return failure(problem('record-unknown'))
        if (record.destroyed) return failure(problem('record-destroyed'))
        const events = await database.events.where('stream').equals(stream).delete()
        await database.keys.delete(stream)
        await database.records.put({ ...record, destroyed: true })
        await database.events.add({ stream, seq: 0, id: `destroyed ${stream}`, sealed: '' })
        return success({ events, mark: await addAudit(connection, sealed.value) })
      })
      if (!written.ok) return written
      connection.seen.records.delete(stream)
      noteMark(connection, written.value.mark)
      return success({ events: written.value.events })
    })

/** `RecordStore.keyOf` in IndexedDB. The key follows from the record's secret, which is made on first asking. */
export const dexieKeyOf = (connection: DexieConnection): RecordStore['keyOf'] => {
  const { database, setup, cipher } = connection

  const keyOf = async (stream: string): Promise<Result<string>> => {
    // Whoever asks has just read the record, or is about to write it: the write compares.
    const seen = connection.seen.records.get(stream)
    if (seen !== undefined) {
      connection.seen.records.delete(stream)
      const key = await cipher.commitKey(seen.secret, seen.context)
      if (key.ok) {
        connection.seen.records.set(stream, seen)
        return key
      }
    }
    if (setupOfStream(stream) !== setup) return failure(problem('record-of-other-setup'))
    const before = await transact(connection, 'r', async () => {
      if ((await database.records.get(stream))?.destroyed === true) return failure(problem('record-destroyed'))
      return success(await contextOf(connection, [stream]))
    })
    if (!before.ok) return before
    const [known] = before.value.secrets
    if (known !== undefined) return cipher.commitKey(known, before.value)
    const still = standstill(connection, stream)
    if (still !== undefined) return still
    const made = await cipher.newRecord(stream, before.value, before.value.legacy.get(stream))
    if (!made.ok) return made
    const written = await transact(connection, 'rw', (): Promise<Result<WrappedSecret>> => keep(made.value))
    if (isMeanwhile(written)) return keyOf(stream)
    return written.ok ? cipher.commitKey(written.value, before.value) : written
  }

  const keep = async (made: WrappedSecret): Promise<Result<WrappedSecret>> => {
    const now = await database.keys.get(made.stream)
    const epoch = await database.epochs.toCollection().first()
    const isDestroyed = (await database.records.get(made.stream))?.destroyed === true
    if (isDestroyed || (now !== undefined && 'wrapped' in now) || (epoch?.id ?? '') !== made.epoch)
      return failure(MEANWHILE)
    await database.keys.put(made)
    return success(made)
  }

  return (stream) => answered(() => keyOf(stream))
}
