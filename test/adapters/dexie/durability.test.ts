import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { DexieStore } from '#adapters/dexie'
import type { OpenStore } from '#app/ports'
import { success, type Result } from '#core/value'
import { openSignedIn } from '../contract/protected-store.ts'
import { act, auditOf, visitEvents, visitStream } from '../contract/sample-visit.ts'

const stores: OpenStore[] = []
afterEach(() => {
  for (const store of stores.splice(0)) store.close()
  vi.restoreAllMocks()
})

const disks = new Map<string, Map<string, Uint8Array<ArrayBuffer>>>()

/** The store of that name, with somebody signed in. */
const openStore = async (name: string): Promise<Result<DexieStore>> => {
  const files = disks.get(name) ?? new Map<string, Uint8Array<ArrayBuffer>>()
  disks.set(name, files)
  const tab = await openSignedIn({ name, files })
  if (!tab.ok) return tab
  stores.push(tab.value.store)
  return success(tab.value.store)
}

const value = <T>(result: { ok: true; value: T } | { ok: false; problems: readonly unknown[] }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.value
}

describe('durability', () => {
  it('writes every transaction strictly, so that what is acknowledged is on disk', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = value(await openStore('strict'))
    const stream = visitStream('01A')
    const events = visitEvents(stream, 1, 1)
    value(await store.records.append(stream, 0, events, auditOf(events)))
    value(await store.audit.append([act('login')]))
    value(await store.records.destroy(stream, [act('record-destroyed')]))
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes.length).toBeGreaterThanOrEqual(4)
    for (const [, , options] of writes) expect(options).toMatchObject({ durability: 'strict' })
  })

  it('writes events, record and audit in one transaction', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = value(await openStore('one'))
    transaction.mockClear()
    const stream = visitStream('01A')
    const events = visitEvents(stream, 1, 2)
    value(await store.records.append(stream, 0, events, auditOf(events)))
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite')
    expect(writes).toHaveLength(1)
    expect(writes[0]?.[0]).toEqual(expect.arrayContaining(['events', 'records', 'audit', 'meta']))
  })

  it('goes on with a record that it began itself without looking first', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
    const store = value(await openStore('on'))
    const stream = visitStream('01A')
    const first = visitEvents(stream, 1, 1)
    value(await store.records.append(stream, 0, first, auditOf(first)))
    transaction.mockClear()
    const second = visitEvents(stream, 2, 2)
    value(await store.records.append(stream, 1, second, auditOf(second)))
    expect(transaction.mock.calls.map(([, mode]) => mode)).toEqual(['readwrite'])
    expect(value(await store.records.read(stream))).toEqual([...first, ...second])
  })

  it('survives closing and opening', async () => {
    const first = value(await openStore('again'))
    const stream = visitStream('01A')
    const events = visitEvents(stream, 1, 3)
    value(await first.records.append(stream, 0, events, auditOf(events)))
    first.close()
    const second = value(await openStore('again'))
    expect(value(await second.records.read(stream))).toEqual(events)
  })
})

describe('another database than the one that was opened', () => {
  it('is not opened when a second place remembers another generation', async () => {
    const first = value(await openStore('wiped'))
    first.close()
    await Dexie.delete('wiped')
    const fresh = await openStore('wiped')
    expect(fresh).toMatchObject({ ok: false, problems: [{ code: 'store-lost' }] })
    const still = await openStore('wiped')
    expect(still).toMatchObject({ ok: false, problems: [{ code: 'store-lost' }] })
  })

  it('is not taken for new when its mark is gone and rows are left', async () => {
    const store = value(await openStore('marked'))
    value(await store.audit.append([act('login')]))
    const other = await new Dexie('marked').open()
    await other.table('meta').clear()
    other.close()
    store.close()
    disks.delete('marked')
    expect(await openStore('marked')).toMatchObject({ ok: false, problems: [{ code: 'store-replaced' }] })
  })

  it('stays closed when another tab deletes it', async () => {
    const store = value(await openStore('deleted'))
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    await Dexie.delete('deleted')
    expect(await store.audit.append([act('login')])).toMatchObject({ ok: false, problems: [{ code: 'store-closed' }] })
    expect(await Dexie.exists('deleted')).toBe(false)
  })

  it('does not let an old tab go on when a newer program upgrades it', async () => {
    const old = value(await openStore('upgraded'))
    vi.spyOn(console, 'warn').mockImplementation(() => undefined)
    const newer = new Dexie('upgraded')
    newer.version(3).stores({ meta: 'id', novelty: 'id' })
    await newer.open()
    const stream = visitStream('01A')
    const events = visitEvents(stream, 1, 1)
    expect(await old.records.append(stream, 0, events, auditOf(events))).toMatchObject({
      ok: false,
      problems: [{ code: 'store-closed' }],
    })
    newer.close()
  })

  it('shares nothing with a database of another name', async () => {
    const [one, two] = [value(await openStore('city-one')), value(await openStore('city-two'))]
    const stream = visitStream('01A')
    const events = visitEvents(stream, 1, 2)
    value(await one.records.append(stream, 0, events, auditOf(events)))
    expect(value(await two.records.read(stream))).toEqual([])
    expect(value(await two.audit.terminals())).toEqual([])
    expect(two.generation).not.toBe(one.generation)
  })
})
