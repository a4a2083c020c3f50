import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { afterEach, describe, expect, it } from 'vitest'
import { createSecondPlace, memoryFiles, type PlaceFiles } from '#adapters/second-place'
import { streamOf } from '#core/record'
import { act, auditOf, visitEvent, visitEvents, visitStream } from '../contract/sample-visit.ts'
import { codes, openSignedIn, openTab, PASSWORD, value, type Disk, type Tab } from '../contract/protected-store.ts'
import { copyOf, newDisk, tamper } from '../vault/machine.ts'

const A = visitStream('01A')
const open: Tab[] = []
afterEach(() => {
  for (const { store } of open.splice(0)) store.close()
})

const record = async ({ store }: Tab, stream: string, from = 1, to = 3): Promise<void> => {
  const events = visitEvents(stream, from, to)
  value(await store.records.append(stream, from - 1, events, auditOf(events)))
}

const machine = async (): Promise<Disk> => {
  const disk = newDisk()
  const tab = value(await openSignedIn(disk))
  await record(tab, A)
  value(await tab.store.settled())
  tab.store.close()
  return disk
}

const reopened = async (disk: Disk): Promise<Tab> => {
  const tab = value(await openSignedIn(disk))
  open.push(tab)
  return tab
}

describe('the latest time', () => {
  it('is taken back once somebody answered for a clock that was ahead, and rises again from there', async () => {
    const disk = await machine()
    const tab = await reopened(disk)
    const water = async () => value(await createSecondPlace(memoryFiles(disk.files)).recall())?.highWater ?? 0
    expect(await water()).toBeGreaterThan(1000)
    value(await tab.store.lowerHighWater(1000))
    expect(await water()).toBe(1000)
    await record(tab, visitStream('01B'))
    value(await tab.store.settled())
    expect(await water()).toBeGreaterThan(1000)
    expect(tab.store.losses()).toEqual([])
  })
})

describe('a store that is gone (F04, F05)', () => {
  it('is missed at the opening, and not made anew in silence', async () => {
    const disk = await machine()
    await Dexie.delete(disk.name)
    expect(codes(await openTab(disk))).toEqual(['store-lost'])
    expect(codes(await openTab(disk))).toEqual(['store-lost'])
    const anew = value(await openTab(disk, { store: { beginAnew: true } }))
    open.push(anew)
    expect(value(await anew.vault.founded())).toBe(false)
    anew.store.close()
    await reopened(disk)
  })

  it('and another in its place are told apart', async () => {
    const [one, two] = [await machine(), await machine()]
    expect(codes(await openTab({ name: two.name, files: one.files }))).toEqual(['store-lost'])
  })

  it('under an open page takes no further write', async () => {
    const disk = await machine()
    const tab = await reopened(disk)
    await tamper(disk, (database) =>
      database.transaction('rw', database.tables, () => Promise.all(database.tables.map((table) => table.clear()))),
    )
    const events = visitEvents(A, 4, 4)
    expect(codes(await tab.store.records.append(A, 3, events, auditOf(events)))).toEqual(['store-replaced'])
    expect(codes(await tab.store.records.keyOf(visitStream('new')))).toEqual(['store-replaced'])
    expect(codes(await tab.vault.issueAccount('u2'))).toEqual(['store-replaced'])
    expect(codes(await openTab(disk))).toEqual(['store-lost'])
  })
})

describe('a store that is behind', () => {
  it('is named with its terminal and the first entry missing, and stands still until somebody answers for it', async () => {
    const disk = await machine()
    const old = await copyOf(disk)
    const tab = value(await openSignedIn(disk))
    await record(tab, A, 4, 6)
    value(await tab.store.settled())
    tab.store.close()
    const restored: Disk = { name: old.name, files: disk.files }

    const after = await reopened(restored)
    const behind = [{ code: 'store-behind', params: { terminal: 'T1', seq: 4 } }]
    expect(after.store.losses()).toEqual(behind)
    const events = visitEvents(A, 4, 4)
    expect(await after.store.records.append(A, 3, events, auditOf(events))).toEqual({ ok: false, problems: behind })
    expect(codes(await after.store.records.destroy(A, [act('record-destroyed')]))).toEqual(['store-behind'])
    expect(codes(await after.store.records.keyOf(visitStream('new')))).toEqual(['store-behind'])
    expect(value(await after.store.records.read(A))).toHaveLength(3)

    const office = streamOf('real', 'office', 'main')
    const cleared = [visitEvent(office, 1, { domain: 'office' })]
    value(await after.store.records.append(office, 0, cleared, auditOf(cleared)))
    value(await after.store.acceptLosses())
    expect(after.store.losses()).toEqual([])
    value(await after.store.records.append(A, 3, events, auditOf(events)))
    value(await after.store.settled())
    after.store.close()
    expect((await reopened(restored)).store.losses()).toEqual([])
  })

  it('is seen too when as many entries are there, but others', async () => {
    const disk = await machine()
    const old = await copyOf(disk)
    const tab = value(await openSignedIn(disk))
    await record(tab, A, 4, 6)
    value(await tab.store.settled())
    tab.store.close()
    const restored: Disk = { name: old.name, files: old.files }
    const other = value(await openSignedIn(restored))
    await record(other, visitStream('other'), 1, 4)
    value(await other.store.settled())
    other.store.close()
    const mixed = await reopened({ name: restored.name, files: disk.files })
    expect(mixed.store.losses()).toEqual([{ code: 'store-behind', params: { terminal: 'T1', seq: 6 } }])
  })

  it('in the middle of a chain, or of a record, is seen as well', async () => {
    const chain = await machine()
    await tamper(chain, (database) => database.table('audit').delete(['T1', 2]))
    expect((await reopened(chain)).store.losses()).toEqual([
      { code: 'store-behind', params: { terminal: 'T1', seq: 2 } },
    ])
    const events = await machine()
    await tamper(events, (database) =>
      database
        .table('events')
        .where('seq')
        .equals(3)
        .delete()
        .catch(() =>
          database
            .table('events')
            .filter(({ seq }: { seq: number }) => seq === 3)
            .delete(),
        ),
    )
    expect((await reopened(events)).store.losses()).toEqual([{ code: 'record-damaged', params: { seq: 3 } }])
    const link = await machine()
    await tamper(link, (database) => database.table('audit').update(['T1', 2], { hash: 'f'.repeat(64) }))
    expect((await reopened(link)).store.losses()).toEqual([
      { code: 'store-behind', params: { terminal: 'T1', seq: 3 } },
    ])
  })
})

describe('a store that is ahead of its mark', () => {
  it('is fine, and the mark catches up', async () => {
    const disk = await machine()
    const before = new Map([...disk.files].map(([name, bytes]) => [name, bytes.slice()] as const))
    const tab = value(await openSignedIn(disk))
    await record(tab, A, 4, 6)
    value(await tab.store.settled())
    tab.store.close()
    for (const [name, bytes] of before) disk.files.set(name, bytes)
    const after = await reopened(disk)
    expect(after.store.losses()).toEqual([])
    value(await after.store.settled())
    const old = await copyOf(disk)
    await tamper(old, (database) => database.table('audit').delete(['T1', 6]))
    expect((await reopened(old)).store.losses()[0]).toMatchObject({ code: 'store-behind', params: { seq: 6 } })
  })
})

describe('the second place', () => {
  it('gone while the database is there is said', async () => {
    const disk = await machine()
    const tab = value(await openTab({ name: disk.name, files: new Map() }))
    open.push(tab)
    expect(tab.store.losses().map(({ code }) => code)).toEqual(['second-place-lost'])
    expect(value(await tab.vault.unlock('u1', { type: 'password', password: PASSWORD })).problems).toEqual([
      { code: 'epoch-lost', params: {} },
    ])
  })

  it('that does not answer keeps the store shut', async () => {
    const broken: PlaceFiles = { ...memoryFiles(), read: () => Promise.reject(new DOMException('', 'NotFoundError')) }
    const result = await openTab(newDisk(), { files: broken })
    expect(result).toEqual({
      ok: false,
      problems: [{ code: 'second-place-failed', params: { name: 'NotFoundError' } }],
    })
  })

  it('is not waited for by an append, and is by settling; what failed is tried again', async () => {
    const disk = await machine()
    let hold: (() => void) | undefined
    let broken = false
    const inner = memoryFiles(disk.files)
    const slow: PlaceFiles = {
      read: inner.read,
      write: async (name, content) => {
        if (broken) throw new Error('broken')
        await new Promise<void>((resolve) => (hold = resolve))
        await inner.write(name, content)
      },
    }
    const opening = openSignedIn(disk, { files: slow })
    const release = setInterval(() => hold?.(), 1)
    const tab = value(await opening)
    open.push(tab)
    clearInterval(release)
    hold = undefined
    await record(tab, A, 4, 4)
    await record(tab, A, 5, 5)
    let settled = false
    const settling = tab.store.settled().then((result) => {
      settled = true
      return result
    })
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(settled).toBe(false)
    const again = setInterval(() => hold?.(), 1)
    value(await settling)
    clearInterval(again)
    broken = true
    await record(tab, A, 6, 6)
    expect(codes(await tab.store.settled())).toEqual(['second-place-failed'])
    broken = false
    const last = setInterval(() => hold?.(), 1)
    value(await tab.store.settled())
    clearInterval(last)
    const old = await copyOf(disk)
    await tamper(old, (database) => database.table('audit').delete(['T1', 6]))
    expect((await reopened(old)).store.losses()[0]).toMatchObject({ params: { seq: 6 } })
  })
})
