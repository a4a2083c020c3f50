import 'fake-indexeddb/auto'
import type { Dexie } from 'dexie'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { browserHash } from '#adapters/browser'
import { checkChain } from '#core/audit'
import { act, auditOf, visitEvent, visitEvents, visitStream } from '../contract/sample-visit.ts'
import { codes, openSignedIn, value, type Disk, type Tab } from '../contract/protected-store.ts'
import { copyOf, newDisk, rowsOf, tamper } from '../vault/machine.ts'

type Bytes = Uint8Array<ArrayBuffer>
interface Row {
  cursor: number
  stream: string
  seq: number
  id: string
  keyId: string
  sealed: Bytes
  head: Bytes
}

const A = visitStream('01A')
const B = visitStream('01B')
const open: Tab[] = []
afterEach(() => {
  for (const { store } of open.splice(0)) store.close()
})

const signedIn = async (disk: Disk): Promise<Tab> => {
  const tab = value(await openSignedIn(disk))
  open.push(tab)
  return tab
}

const machine = async (): Promise<Disk> => {
  const disk = newDisk()
  const { store } = await signedIn(disk)
  for (const stream of [A, B]) {
    const events = [visitEvent(stream, 1), visitEvent(stream, 2, { domain: 'pension' }), visitEvent(stream, 3)]
    value(await store.records.append(stream, 0, events, auditOf(events)))
  }
  value(await store.audit.append([act('login')]))
  return disk
}

const rows = async (database: Dexie): Promise<Row[]> => (await database.table('events').toArray()) as Row[]
const flipped = (bytes: Bytes, bit: number): Bytes => {
  const copy = bytes.slice()
  const at = Math.floor(bit / 8) % copy.length
  copy[at] = (copy[at] ?? 0) ^ (1 << (bit % 8))
  return copy
}

describe('what lies in the database', () => {
  it('tells nothing of what was recorded', async () => {
    const disk = await machine()
    const text = JSON.stringify(await rowsOf(disk), (_, part: unknown) =>
      part instanceof Uint8Array ? new TextDecoder('latin1').decode(part) : part,
    )
    for (const secret of ['番地', 'address', 'fact-stated', 'u1"', 'visitor', 'login', 'pension'])
      expect(text.replaceAll(/"user":"u1"/g, '')).not.toContain(secret)
  })

  it('is sealed anew each time: the same event twice gives other bytes and another IV', async () => {
    const disk = await machine()
    const events = (await rowsOf(disk))['events'] as unknown as Row[]
    const vectors = events.flatMap(({ sealed, head }) => [sealed, head]).map((bytes) => bytes.slice(0, 12).join())
    expect(new Set(vectors).size).toBe(12)
  })
})

describe('an event that is not what was written there (F46)', () => {
  const damaged = async (change: (all: Row[], database: Dexie) => Promise<unknown>, seq: number, stream = A) => {
    const disk = await copyOf(await machine())
    await tamper(disk, async (database) => change(await rows(database), database))
    const { store } = await signedIn(disk)
    expect(await store.records.read(stream)).toEqual({
      ok: false,
      problems: [{ code: 'record-damaged', params: { seq } }],
    })
  }
  const put = (database: Dexie, row: Row | undefined, change: Partial<Row>) =>
    database.table('events').put({ ...row!, ...change })

  it('a single bit of it turned over', async () => {
    const disk = await machine()
    const original = (await rowsOf(disk))['events'] as unknown as Row[]
    const { store } = await signedIn(disk)
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 100_000 }), fc.constantFrom(0, 1, 2), async (bit, index) => {
        const row = original[index]!
        await tamper(disk, (database) => put(database, row, { sealed: flipped(row.sealed, bit) }))
        expect(await store.records.read(A)).toMatchObject({
          problems: [{ code: 'record-damaged', params: { seq: index + 1 } }],
        })
        await tamper(disk, (database) => put(database, row, {}))
      }),
      { numRuns: 60, verbose: 0 },
    )
    expect(value(await store.records.read(A))).toHaveLength(3)
  })

  it('put in the place of another of the same record', () =>
    damaged(
      (all, database) =>
        Promise.all([
          put(database, all[0], { sealed: all[2]!.sealed, head: all[2]!.head }),
          put(database, all[2], { sealed: all[0]!.sealed, head: all[0]!.head }),
        ]),
      1,
    ))

  it('taken from another record', () =>
    damaged((all, database) => put(database, all[2], { sealed: all[5]!.sealed, head: all[5]!.head }), 3))

  it('with the number or the id of another', () =>
    damaged((all, database) => put(database, all[2], { id: 'E-other' }), 3))

  it('missing in the middle, or at the end', async () => {
    await damaged((all, database) => database.table('events').delete(all[1]!.cursor), 2)
    await damaged((all, database) => database.table('events').delete(all[2]!.cursor), 3)
  })

  it('said to be of a domain that nobody holds, or of another one: it is not hidden that way', async () => {
    await damaged((all, database) => put(database, all[2], { keyId: 'nobody' }), 3)
    await damaged((all, database) => put(database, all[2], { keyId: all[1]!.keyId }), 3)
  })

  it('with the secret of another record, or a damaged one', async () => {
    await damaged(async (_, database) => {
      const other = (await database.table('keys').get(B)) as { wrapped: Bytes }
      await database.table('keys').update(A, { wrapped: other.wrapped })
    }, 0)
  })

  it('from a store of another generation', async () => {
    const [one, two] = [await machine(), await machine()]
    const foreign = (await rowsOf(one))['events'] as unknown as Row[]
    await tamper(two, async (database) => put(database, (await rows(database))[0], { sealed: foreign[0]!.sealed }))
    const { store } = await signedIn(two)
    expect(codes(await store.records.read(A))).toEqual(['record-damaged'])
    expect(value(await store.records.read(B))).toHaveLength(3)
  })
})

describe('rows that contradict each other', () => {
  it('end in a problem, not in trying for ever', async () => {
    const disk = await machine()
    await tamper(disk, (database) => database.table('records').update(A, { version: 2 }))
    const { store } = await signedIn(disk)
    value(await store.acceptLosses())
    const events = [visitEvent(A, 3, { id: 'E-new' })]
    expect(await store.records.append(A, 2, events, auditOf(events))).toMatchObject({
      problems: [{ code: 'store-failed', params: { name: 'Contention' } }],
    })
    expect(codes(await store.records.read(A))).toEqual(['record-damaged'])
  })
})

describe('an audit entry that is not what was written there', () => {
  const altered = async (change: (database: Dexie) => Promise<unknown>): Promise<readonly unknown[]> => {
    const disk = await machine()
    await tamper(disk, change)
    const { store } = await signedIn(disk)
    const entries = value(await store.audit.read('T1'))
    expect(entries.filter(({ content }) => content.action === 'unreadable').map(({ seq }) => seq)).toEqual([
      ...new Set(checkChain('T1', entries, browserHash.digest).map(({ params }) => params['seq'])),
    ])
    return checkChain('T1', entries, browserHash.digest).map(({ params }) => params['seq'])
  }

  it('is shown as unreadable, and the verifier names it', async () => {
    expect(
      await altered(async (database) => {
        const row = (await database.table('audit').get(['T1', 4])) as { sealed: Bytes }
        await database.table('audit').put({ ...row, sealed: flipped(row.sealed, 77) })
      }),
    ).toEqual([4])
  })

  it('also when two have changed places', async () => {
    expect(
      await altered(async (database) => {
        const [a, b] = (await database.table('audit').bulkGet([
          ['T1', 2],
          ['T1', 5],
        ])) as { sealed: Bytes }[]
        await database.table('audit').bulkPut([
          { ...a, sealed: b!.sealed },
          { ...b, sealed: a!.sealed },
        ])
      }),
    ).toEqual([2, 5])
  })

  it('written while locked lies there readable, holds actor and codes only, and is in the chain', async () => {
    const disk = await machine()
    const { store, vault } = await signedIn(disk)
    await vault.lock()
    value(await store.audit.append([act('login-refused')]))
    const last = (await rowsOf(disk))['audit']?.at(-1)
    expect(last).toMatchObject({ content: { action: 'login-refused', actor: 'u1' } })
    const again = await signedIn(disk)
    const entries = value(await again.store.audit.read('T1'))
    expect(entries).toHaveLength(8)
    expect(checkChain('T1', entries, browserHash.digest)).toEqual([])
  })
})

describe('a million initialisation vectors (F46)', () => {
  it('are all different', () => {
    const seen = new Set<string>()
    const block = new Uint8Array(12 * 5000)
    for (let n = 0; n < 200; n += 1) {
      crypto.getRandomValues(block)
      for (let at = 0; at < block.length; at += 12) seen.add(String.fromCharCode(...block.subarray(at, at + 12)))
    }
    expect(seen.size).toBe(1_000_000)
  })
})

describe('reading a record for repeats', () => {
  it('takes an append that went through before as done, though it was sealed otherwise', async () => {
    const { store } = await signedIn(await machine())
    const events = visitEvents(visitStream('01C'), 1, 2)
    value(await store.records.append(visitStream('01C'), 0, events, auditOf(events)))
    expect(value(await store.records.append(visitStream('01C'), 0, events, auditOf(events)))).toEqual({ version: 2 })
  })
})
