import type { Envelope } from '#core/record'
import { failure, success, type Result } from '#core/value'
import { answered, contextOf, isMeanwhile, MEANWHILE, transact, type DexieConnection } from './dexie-connection.ts'
import { eventItems } from './sealed-events.ts'

/**
 * Seals what the first version of the database wrote readable, a record at a time, each in one strict transaction: stopped
 * anywhere, every record is either as it was or sealed whole, and the rest follows the next time. Commitments in the audit
 * keep their key. Needs an open vault. Returns how many records were sealed.
 */
export const sealReadable = (connection: DexieConnection): Promise<Result<{ readonly records: number }>> =>
  answered(async () => {
    const { database } = connection
    const found = await transact(connection, 'r', async () => {
      const events = await database.events.filter(({ sealed, seq }) => seq > 0 && typeof sealed === 'string').toArray()
      const keys = await database.keys.filter((row) => 'key' in row).toArray()
      return success([...new Set([...events, ...keys].map(({ stream }) => stream))])
    })
    if (!found.ok) return found
    for (const stream of found.value) {
      const sealed = await sealRecord(connection, stream)
      if (!sealed.ok) return sealed
    }
    return success({ records: found.value.length })
  })

const sealRecord = async (connection: DexieConnection, stream: string): Promise<Result<void>> => {
  const { database, cipher } = connection
  const before = await transact(connection, 'r', async () =>
    success({
      rows: (await database.events.where('stream').equals(stream).toArray()).filter(
        ({ sealed }) => typeof sealed === 'string',
      ),
      context: await contextOf(connection, [stream]),
    }),
  )
  if (!before.ok) return before
  const { rows, context } = before.value
  const [known] = context.secrets
  const secret =
    known === undefined ? await cipher.newRecord(stream, context, context.legacy.get(stream)) : success(known)
  if (!secret.ok) return secret
  const items = eventItems(rows.map(({ sealed }) => JSON.parse(String(sealed)) as Envelope))
  const sealed = await cipher.seal(items, { ...context, secrets: [secret.value] })
  if (!sealed.ok) return sealed
  const written = await transact(connection, 'rw', async () => {
    const now = await database.keys.get(stream)
    const epoch = await database.epochs.toCollection().first()
    const isChanged = (now !== undefined && 'wrapped' in now) !== (known !== undefined)
    if (isChanged || (epoch?.id ?? '') !== secret.value.epoch) return failure(MEANWHILE)
    await database.keys.put(secret.value)
    await database.events.bulkPut(rows.map((row, index) => ({ ...row, ...sealed.value[index] })))
    return success(undefined)
  })
  return isMeanwhile(written) ? sealRecord(connection, stream) : written
}
