import { Dexie } from 'dexie'
import type { DexieStore } from '#adapters/dexie'
import { auditOf, visitEvents, visitStream } from '../../../adapters/contract/sample-visit.ts'

/** Commands of a visit, about as many as a clerk gives. */
const COMMANDS = 12

/** Events written at once, as a long visit copied elsewhere would be. */
const BULK = 200

/** What writing costs, beside the plainest way to write the same with the same library and the same durability. */
export interface Pace {
  /** One event with its audit, plain: two rows and the record, in one strict transaction. */
  readonly plainAppend: () => Promise<void>
  /** The same sealed and chained. */
  readonly append: () => Promise<void>
  /** A visit of twelve commands: each reads what is there and appends, plainly. */
  readonly plainVisit: () => Promise<void>
  /** The same as a desk does it: the visit read and opened, the key of its commitments asked for, then appended. */
  readonly visit: () => Promise<void>
  /** Two hundred events with their audit in one strict transaction, plain. */
  readonly plainBulk: () => Promise<void>
  /** The same sealed and chained. */
  readonly bulk: () => Promise<void>
}

/** Ways to write, in a database beside the store's. */
export const paceOf = async (store: DexieStore): Promise<Pace> => {
  const plain = new Dexie('plain', { chromeTransactionDurability: 'strict' })
  plain.version(1).stores({
    events: '++cursor, &id, &[stream+seq], stream',
    records: 'stream, kind',
    audit: '[terminal+seq], terminal',
  })
  await plain.open()
  let count = 0
  let entries = 0
  const name = (): string => {
    count += 1
    return visitStream(`pace${Date.now()}-${count}`)
  }

  const write = async (stream: string, seq: number, to = seq): Promise<void> => {
    const events = visitEvents(stream, seq, to)
    const audit = auditOf(events)
    await plain.transaction('rw', plain.tables, async () => {
      await plain.table('records').get(stream)
      await plain.table('events').bulkAdd(events.map((event) => ({ ...event })))
      await plain.table('records').put({ stream, kind: 'visit', version: to })
      await plain.table('audit').bulkAdd(
        audit.map((content) => {
          entries += 1
          return { terminal: 'T1', seq: entries, content }
        }),
      )
    })
  }
  const seal = async (stream: string, seq: number, key?: string, to = seq): Promise<void> => {
    const events = visitEvents(stream, seq, to)
    const written = await store.records.append(stream, seq - 1, events, auditOf(events, key))
    if (!written.ok) throw new Error(JSON.stringify(written.problems))
  }
  const steps = Array.from({ length: COMMANDS }, (_, index) => index + 1)
  let [plainAt, sealedAt] = [
    { stream: name(), seq: 0 },
    { stream: name(), seq: 0 },
  ]

  return {
    plainAppend: async () => {
      plainAt = plainAt.seq === COMMANDS ? { stream: name(), seq: 1 } : { ...plainAt, seq: plainAt.seq + 1 }
      await write(plainAt.stream, plainAt.seq)
    },
    append: async () => {
      sealedAt = sealedAt.seq === COMMANDS ? { stream: name(), seq: 1 } : { ...sealedAt, seq: sealedAt.seq + 1 }
      await seal(sealedAt.stream, sealedAt.seq)
    },
    plainVisit: async () => {
      const stream = name()
      for (const seq of steps) {
        await plain.table('events').where('stream').equals(stream).sortBy('seq')
        await write(stream, seq)
      }
    },
    visit: async () => {
      const stream = name()
      for (const seq of steps) {
        const read = await store.records.read(stream)
        const key = await store.records.keyOf(stream)
        if (!read.ok || !key.ok) throw new Error('not read')
        await seal(stream, seq, key.value)
      }
    },
    plainBulk: () => write(name(), 1, BULK),
    bulk: () => seal(name(), 1, undefined, BULK),
  }
}

/** Median of a list. */
const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** The median of each way in milliseconds, taken in turns in one run. */
export const measure = async (pace: Pace, rounds: number): Promise<Readonly<Record<keyof Pace, number>>> => {
  const taken: Record<keyof Pace, number[]> = {
    plainAppend: [],
    append: [],
    plainVisit: [],
    visit: [],
    plainBulk: [],
    bulk: [],
  }
  const run = async (way: keyof Pace): Promise<void> => {
    const begun = performance.now()
    await pace[way]()
    taken[way].push(performance.now() - begun)
  }
  for (let round = 0; round < rounds; round += 1) {
    for (let n = 0; n < 10; n += 1) {
      await run('plainAppend')
      await run('append')
    }
    await run('plainVisit')
    await run('visit')
    await run('plainBulk')
    await run('bulk')
  }
  const after = (values: readonly number[]) => middle(values.slice(Math.floor(values.length / 5)))
  return {
    plainAppend: after(taken.plainAppend),
    append: after(taken.append),
    plainVisit: after(taken.plainVisit),
    visit: after(taken.visit),
    plainBulk: after(taken.plainBulk),
    bulk: after(taken.bulk),
  }
}
