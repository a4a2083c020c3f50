import type { RecordStore, SealContext, SealedText, WrappedSecret } from '#app/ports'
import { canonical, type AuditContent, type ChainHead } from '#core/audit'
import { isRepeated, kindOfStream, planAppend, type AppendRequest } from '#core/record'
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
import { addAudit, auditItems, noteMark, withSeals, type Mark } from './sealed-audit.ts'
import { eventItems, openEvents } from './sealed-events.ts'
import { seeRecord } from './seen.ts'

interface Request extends AppendRequest {
  readonly audit: readonly AuditContent[]
}

/** What an append is written with: the record's secret, and whether it is new; ends of chains when they need no reading. */
interface Ready {
  readonly context: Omit<SealContext, 'secrets'>
  readonly secret: WrappedSecret
  readonly isNew: boolean
  readonly heads?: ReadonlyMap<string, ChainHead>
}

/** Each time another tab got ahead; that this never ends means that rows contradict each other. */
const MOST_TRIES = 100

/** What looking first would not change. */
const OF_THE_MACHINE = new Set(['store-replaced', 'store-closed', 'store-full', 'store-failed', 'vault-locked'])

type Written = Result<{ readonly version: number; readonly mark: Mark }>

/**
 * `RecordStore.append` in IndexedDB: comparing and sealing first, then one strict transaction over events, record, secret
 * and audit chain, in which the version is compared again. What this tab saw last spares it the comparing; when that was
 * not current, or another tab wrote the same events, made the record's secret or put all secrets under another key
 * meanwhile, it is done over.
 */
export const dexieAppend = (connection: DexieConnection): RecordStore['append'] => {
  const { cipher, setup, seen } = connection

  const append = async (request: Request, tries = 1): Promise<Written> => {
    const { stream, expectedVersion, events, audited } = request
    const before = await look(connection, request)
    if (!before.ok) return before
    const { known, context, record } = before.value
    const stored = await openEvents(connection, known, context)
    if (!stored.ok) return stored
    const repeated = isRepeated(events, stored.value, (a, b) => canonical(a) === canonical(b))
    if (!repeated.ok) return repeated
    if (repeated.value) return success({ version: expectedVersion + events.length, mark: { heads: {}, at: 0 } })

    const planned = planAppend(
      { stream, expectedVersion, events, audited },
      { setup, version: record?.version ?? 0, destroyed: record?.destroyed ?? false },
    )
    if (!planned.ok) return planned
    const still = standstill(connection, stream)
    if (still !== undefined) return still

    const own = context.secrets.find((secret) => secret.stream === stream)
    const secret: Result<WrappedSecret> =
      own === undefined ? await cipher.newRecord(stream, context, context.legacy.get(stream)) : success(own)
    if (!secret.ok) return secret
    const written = await write(connection, request, { context, secret: secret.value, isNew: own === undefined })
    if (written.ok) seeRecord(seen, { ...context, secrets: [secret.value] })
    if (!isMeanwhile(written)) return written
    return tries < MOST_TRIES ? append(request, tries + 1) : failure(problem('store-failed', { name: 'Contention' }))
  }

  /** Without looking first; undefined where something else is there than this tab saw last. */
  const quickly = async (request: Request): Promise<Written | undefined> => {
    const known = seen.records.get(request.stream)
    if (known === undefined || standstill(connection, request.stream) !== undefined) return undefined
    const written = await write(connection, request, { ...known, isNew: false, heads: seen.heads })
    if (written.ok) return written
    seen.records.delete(request.stream)
    seen.heads.clear()
    return written.problems.some(({ code }) => OF_THE_MACHINE.has(code)) ? written : undefined
  }

  return (stream, expectedVersion, events, audit) =>
    answered(async () => {
      const audited = audit.flatMap(({ event }) => (event === undefined ? [] : [event]))
      const request = { stream, expectedVersion, events, audit, audited }
      const written = (await quickly(request)) ?? (await append(request))
      if (!written.ok) return written
      noteMark(connection, written.value.mark)
      return success({ version: written.value.version })
    })
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

const write = async (
  connection: DexieConnection,
  request: Request,
  { context, secret, isNew, heads }: Ready,
): Promise<Written> => {
  const { database, cipher, setup } = connection
  const { stream, events, audit } = request
  const items = [...eventItems(events), ...auditItems(audit)]
  const sealed = await cipher.seal(items, { ...context, secrets: [secret] })
  if (!sealed.ok) return sealed

  const version = request.expectedVersion + events.length
  const put = (): Promise<Mark> =>
    Promise.all([
      addAudit(connection, withSeals(audit, sealed.value.slice(events.length)), heads),
      database.events.bulkAdd(events.map(({ seq, id }, index) => ({ stream, seq, id, ...seal(sealed.value, index) }))),
      database.records.put({
        stream,
        kind: kindOfStream(stream) ?? '',
        version,
        lastAt: Math.max(...events.map(({ recordedAt }) => recordedAt)),
        destroyed: false,
      }),
      isNew ? database.keys.put(secret) : undefined,
    ]).then(([mark]) => mark)

  // Chained, not awaited: at each await inside a transaction the library carries it over by hand.
  return transact(connection, 'rw', () => {
    const reading = Promise.all([
      database.records.get(stream),
      // A secret goes only with its record, and changes only with the epoch.
      isNew ? database.keys.get(stream) : undefined,
      context.epoch === undefined ? undefined : database.epochs.get(context.epoch.id),
    ])
    // What this tab saw last is most likely so: then all is asked at once, and taken back if it was not.
    const early = heads === undefined ? undefined : outcome(put())
    return reading.then(([record, key, epoch]): Written | Promise<Written> => {
      if ((key !== undefined && 'wrapped' in key) || epoch?.id !== context.epoch?.id) return failure(MEANWHILE)
      const { version: at = 0, destroyed = false } = record ?? {}
      const plan = planAppend(request, { setup, version: at, destroyed })
      if (!plan.ok) return early === undefined ? orMeanwhile(connection, request, plan) : plan
      return (early ?? outcome(put())).then((mark) => {
        if ('error' in mark) throw mark.error
        return success({ version, mark })
      })
    })
  })
}

/** What a plan refuses, unless another tab wrote the very same events. */
const orMeanwhile = ({ database }: DexieConnection, { audited }: Request, refused: Result<never>): Promise<Written> =>
  database.events
    .where('id')
    .anyOf(audited)
    .count()
    .then((count) => (count > 0 ? failure(MEANWHILE) : refused))

/** How a promise ends, without failing unheard while something else is waited for. */
const outcome = (promise: Promise<Mark>): Promise<Mark | { readonly error: unknown }> =>
  promise.catch((error: unknown) => ({ error }))

const seal = (sealed: readonly SealedText[], index: number): SealedText => {
  const found = sealed[index]
  if (found === undefined) throw new Error('nothing sealed')
  return found
}
