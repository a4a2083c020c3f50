import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { browserHash, newKey } from '#adapters/browser'
import { checkChain, chainEntries, CHAIN_START, recordReference } from '#core/audit'
import { auditOf, visitEvents, visitStream } from '../contract/sample-visit.ts'
import { openSignedIn, openTab, value, type Disk, type Tab } from '../contract/protected-store.ts'
import { newDisk, rowsOf } from '../vault/machine.ts'

const STREAMS = [visitStream('01A'), visitStream('01B'), visitStream('01C')]
const open: Tab[] = []
afterEach(() => {
  for (const { store } of open.splice(0)) store.close()
  vi.restoreAllMocks()
})

/** A database as the first version left it, with readable drafts. */
const firstVersion = async (): Promise<{ readonly disk: Disk; readonly keys: readonly string[] }> => {
  const disk = newDisk()
  const database = new Dexie(disk.name)
  database.version(1).stores({
    meta: 'id',
    events: '++cursor, &id, &[stream+seq], stream',
    records: 'stream, kind',
    keys: 'stream',
    audit: '[terminal+seq], terminal',
  })
  await database.open()
  await database.table('meta').add({ id: 'store', generation: newKey(), setup: 'real' })
  const keys = STREAMS.map(() => newKey())
  const audits = []
  for (const [index, stream] of STREAMS.entries()) {
    const events = visitEvents(stream, 1, 3)
    await database
      .table('events')
      .bulkAdd(events.map((event) => ({ stream, seq: event.seq, id: event.id, sealed: JSON.stringify(event) })))
    await database.table('records').add({ stream, kind: 'visit', version: 3, lastAt: 1, destroyed: false })
    await database.table('keys').add({ stream, key: keys[index] })
    audits.push(...auditOf(events, keys[index]))
  }
  await database.table('audit').bulkAdd([...chainEntries('T1', CHAIN_START, audits, browserHash.digest)])
  database.close()
  return { disk, keys }
}

const drafts = async ({ store }: Tab): Promise<void> => {
  for (const stream of STREAMS) expect(value(await store.records.read(stream))).toEqual(visitEvents(stream, 1, 3))
}

const readable = async (disk: Disk): Promise<number> => JSON.stringify(await rowsOf(disk)).split('見本市').length - 1

describe('a database of the first version (F10)', () => {
  it('opens with every draft, which is sealed at the first sign-in and keeps its commitments', async () => {
    const { disk, keys } = await firstVersion()
    const tab = value(await openSignedIn(disk))
    open.push(tab)
    expect(tab.store.losses()).toEqual([])
    await drafts(tab)
    expect(await readable(disk)).toBe(6)
    expect(value(await tab.store.sealReadable())).toEqual({ records: 3 })
    expect(await readable(disk)).toBe(0)
    await drafts(tab)
    for (const [index, stream] of STREAMS.entries()) {
      const key = value(await tab.store.records.keyOf(stream))
      expect(key).toBe(keys[index])
      const entries = value(await tab.store.audit.read('T1'))
      const reference = recordReference(stream, (text) => browserHash.commit(key, text))
      expect(entries.filter(({ content }) => content.record === reference)).toHaveLength(3)
      expect(checkChain('T1', entries, browserHash.digest)).toEqual([])
    }
    expect(value(await tab.store.sealReadable())).toEqual({ records: 0 })
    const more = visitEvents(STREAMS[0]!, 4, 4)
    value(await tab.store.records.append(STREAMS[0]!, 3, more, auditOf(more, keys[0])))
    value(await tab.vault.purge())
    expect(value(await tab.store.records.read(STREAMS[0]!))).toHaveLength(4)
  })

  it('whose upgrade is broken off at any of its steps is left as it was, and upgrades the next time', async () => {
    const create = IDBDatabase.prototype.createObjectStore
    let steps = 0
    for (let cut = 1; cut <= 5; cut += 1) {
      const { disk } = await firstVersion()
      const before = await rowsOf(disk)
      let made = 0
      vi.spyOn(IDBDatabase.prototype, 'createObjectStore').mockImplementation(function (this: IDBDatabase, ...given) {
        made += 1
        if (made === cut) throw new DOMException('killed', 'AbortError')
        return create.apply(this, given)
      })
      const broken = await openTab(disk)
      steps = Math.max(steps, made)
      vi.restoreAllMocks()
      if (made === cut) {
        expect(broken.ok).toBe(false)
        expect(await rowsOf(disk)).toEqual(before)
      } else if (broken.ok) broken.value.store.close()
      const tab = value(await openSignedIn(disk))
      await drafts(tab)
      tab.store.close()
    }
    expect(steps).toBe(4)
  })

  it('whose sealing is broken off at any write has each record whole, as it was or sealed, and goes on', async () => {
    for (let cut = 1; cut <= 12; cut += 1) {
      const { disk } = await firstVersion()
      const tab = value(await openSignedIn(disk))
      open.push(tab)
      const put = IDBObjectStore.prototype.put
      let writes = 0
      vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
        writes += 1
        if (writes === cut) throw new DOMException('killed', 'AbortError')
        return put.apply(this, given)
      })
      const sealed = await tab.store.sealReadable()
      vi.restoreAllMocks()
      expect(sealed.ok).toBe(false)
      const events = (await rowsOf(disk))['events'] as unknown as { stream: string; sealed: unknown }[]
      for (const stream of STREAMS) {
        const kinds = new Set(events.filter((row) => row.stream === stream).map((row) => typeof row.sealed))
        expect(kinds.size).toBe(1)
      }
      await drafts(tab)
      value(await tab.store.sealReadable())
      expect(await readable(disk)).toBe(0)
      await drafts(tab)
    }
  })
})
