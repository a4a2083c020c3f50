import type { RecordStore, WrappedSecret } from '#app/ports'
import { canonical, type AuditContent } from '#core/audit'
import { isRepeated, kindOfStream, planAppend, type Envelope } from '#core/record'
import { failure, success, type Result } from '#core/value'
import {
  answered,
  contextOf,
  isMeanwhile,
  MEANWHILE,
  standstill,
  transact,
  type DexieConnection,
} from './dexie-connection.ts'
import { auditItems, addAudit, withSeals } from './sealed-audit.ts'
import { eventItems, openEvents } from './sealed-events.ts'

interface Request {
  readonly stream: string
  readonly expectedVersion: number
  readonly events: readonly Envelope[]
  readonly audit: readonly AuditContent[]
}

/** What an append needs to know before anything is sealed. */
const look = (connection: DexieConnection, { stream, events }: Request) =>
  transact(connection, 'r', async () => {
    const { database } = connection
    const known = await database.events
      .where('id')
      .anyOf(events.map(({ id }) => id))
      .toArray()
    const context = await contextOf(connection, [stream, ...known.map((row) => row.stream)])
    return success({ known, context, record: await database.records.get(stream) })
  })

/**
 * `RecordStore.append` in IndexedDB: comparing and sealing first, then one strict transaction over events, record, secret
 * and audit chain, in which the version is compared again. When another tab wrote the same events, made the record's
 * secret or put all secrets under another key meanwhile, it is done over.
 */
export const dexieAppend = (connection: DexieConnection): RecordStore['append'] => {
  const { database, cipher, setup } = connection

  const append = async (request: Request): Promise<Result<{ readonly version: number }>> => {
    const { stream, expectedVersion, events, audit } = request
    const before = await look(connection, request)
    if (!before.ok) return before
    const { known, context, record } = before.value
    const stored = await openEvents(connection, known, context)
    if (!stored.ok) return stored
    const repeated = isRepeated(events, stored.value, (a, b) => canonical(a) === canonical(b))
    if (!repeated.ok) return repeated
    if (repeated.value) return success({ version: expectedVersion + events.length })

    const asked = {
      stream,
      expectedVersion,
      events,
      audited: audit.flatMap(({ event }) => (event === undefined ? [] : [event])),
    }
    const planned = planAppend(asked, {
      setup,
      version: record?.version ?? 0,
      destroyed: record?.destroyed ?? false,
    })
    if (!planned.ok) return planned
    const still = standstill(connection, stream)
    if (still !== undefined) return still

    const own = context.secrets.find((secret) => secret.stream === stream)
    const secret: Result<WrappedSecret> =
      own === undefined ? await cipher.newRecord(stream, context, context.legacy.get(stream)) : success(own)
    if (!secret.ok) return secret
    const secrets = [...context.secrets.filter((kept) => kept !== own), secret.value]
    const sealed = await cipher.seal([...eventItems(events), ...auditItems(audit)], { ...context, secrets })
    if (!sealed.ok) return sealed

    const written = await transact(connection, 'rw', async () => {
      const now = await database.records.get(stream)
      const [key, epoch] = [await database.keys.get(stream), await database.epochs.toCollection().first()]
      const isNew = key === undefined || 'key' in key
      if ((own === undefined) !== isNew || epoch?.id !== context.epoch?.id) return failure(MEANWHILE)
      const plan = planAppend(asked, { setup, version: now?.version ?? 0, destroyed: now?.destroyed ?? false })
      if (!plan.ok) {
        const isThere = (await database.events.where('id').anyOf(asked.audited).count()) > 0
        return isThere ? failure(MEANWHILE) : plan
      }
      await database.events.bulkAdd(
        events.map(({ seq, id }, index) => ({ stream, seq, id, ...seal(sealed.value, index) })),
      )
      if (isNew) await database.keys.put(secret.value)
      await database.records.put({
        stream,
        kind: kindOfStream(stream) ?? '',
        version: plan.value.version,
        lastAt: Math.max(...events.map(({ recordedAt }) => recordedAt)),
        destroyed: false,
      })
      const mark = await addAudit(connection, withSeals(audit, sealed.value.slice(events.length)))
      return success({ ...plan.value, mark })
    })
    if (isMeanwhile(written)) return append(request)
    if (!written.ok) return written
    connection.marks.note(written.value.mark.heads, written.value.mark.at)
    return success({ version: written.value.version })
  }
  return (stream, expectedVersion, events, audit) => answered(() => append({ stream, expectedVersion, events, audit }))
}

const seal = <T>(sealed: readonly T[], index: number): T => {
  const found = sealed[index]
  if (found === undefined) throw new Error('nothing sealed')
  return found
}
