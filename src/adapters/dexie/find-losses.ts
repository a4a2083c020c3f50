import type { Remembered } from '#app/ports'
import { compareIds, problem, success, type Problem, type Result } from '#core/value'
import { transact, type DexieConnection } from './dexie-connection.ts'

/** How many of the last entries are looked at for their links; all are counted, and the verifier checks every hash. */
const LINKS = 1000

/**
 * What is missing in the database, seen without opening anything: against what the second place remembers, and by counting.
 * `store-behind` {terminal, seq} names the first entry of a chain that is not there or not the one remembered;
 * `record-damaged` {seq} the first event missing in a record; `second-place-lost` that a vault is here and no memory of it.
 */
export const findLosses = (
  connection: Pick<DexieConnection, 'database' | 'generation'>,
  remembered: Remembered | undefined,
): Promise<Result<readonly Problem[]>> =>
  transact(connection, 'r', async () => {
    const { database } = connection
    const losses: Problem[] = []
    const terminals = (await database.audit.orderBy('terminal').uniqueKeys()).map(String)
    // A vault was founded, so one half of its epoch lay there. A database that never had a vault never had a second place.
    if (remembered === undefined && (await database.epochs.count()) > 0) losses.push(problem('second-place-lost'))
    const all = [...new Set([...terminals, ...Object.keys(remembered?.heads ?? {})])].toSorted(compareIds)
    for (const terminal of all) {
      const seq = await firstMissing(connection, terminal, remembered)
      if (seq !== undefined) losses.push(problem('store-behind', { terminal, seq }))
    }
    for (const { stream, version, destroyed } of await database.records.toArray()) {
      if (destroyed) continue
      const count = await database.events.where('stream').equals(stream).count()
      if (count !== version) losses.push(problem('record-damaged', { seq: Math.min(count, version) + 1 }))
    }
    return success(losses)
  })

const firstMissing = async (
  { database }: Pick<DexieConnection, 'database'>,
  terminal: string,
  remembered: Remembered | undefined,
): Promise<number | undefined> => {
  const chain = (from: number) => database.audit.where('[terminal+seq]').between([terminal, from], [terminal, Infinity])
  const head = await chain(0).last()
  const length = head?.seq ?? 0
  const mark = remembered?.heads[terminal]
  if (mark !== undefined && mark.seq > length) return length + 1
  if (mark !== undefined && (await database.audit.get([terminal, mark.seq]))?.hash !== mark.hash) return mark.seq
  if ((await chain(0).count()) !== length) {
    const numbers = await chain(0).primaryKeys()
    return numbers.findIndex(([, seq], index) => seq !== index + 1) + 1
  }
  const tail = await chain(Math.max(1, length - LINKS)).toArray()
  return tail.find(({ previous }, index) => index > 0 && previous !== tail[index - 1]?.hash)?.seq
}

/** The heads of all chains as they are. */
export const headsOf = (
  connection: Pick<DexieConnection, 'database' | 'generation'>,
): Promise<Result<Pick<Remembered, 'heads'>>> =>
  transact(connection, 'r', async () => {
    const { database } = connection
    const heads: Record<string, { seq: number; hash: string }> = {}
    for (const key of await database.audit.orderBy('terminal').uniqueKeys()) {
      const terminal = String(key)
      const last = await database.audit.where('[terminal+seq]').between([terminal, 0], [terminal, Infinity]).last()
      if (last !== undefined) heads[terminal] = { seq: last.seq, hash: last.hash }
    }
    return success({ heads })
  })
