import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { memoryFiles, type PlaceFiles } from '#adapters/second-place'
import { PURGE_STEPS } from '#adapters/vault'
import { act, auditOf, visitEvents, visitStream } from '../contract/sample-visit.ts'
import { codes, openSignedIn, openTab, PASSWORD, value, type Disk, type Tab } from '../contract/protected-store.ts'
import { copyOf, newDisk } from './machine.ts'

const GONE = visitStream('gone')
const LIVE = [visitStream('01A'), visitStream('01B'), visitStream('01C')]

const record = async ({ store }: Tab, stream: string): Promise<void> => {
  const events = visitEvents(stream, 1, 3)
  const key = value(await store.records.keyOf(stream))
  value(await store.records.append(stream, 0, events, auditOf(events, key)))
}

/** A machine with live visits and one destroyed; and how its disk looked before that one was destroyed. */
const machine = async (): Promise<{ readonly disk: Disk; readonly before: Disk }> => {
  const disk = newDisk()
  const tab = value(await openSignedIn(disk))
  for (const stream of [...LIVE, GONE]) await record(tab, stream)
  value(await tab.store.settled())
  const before = await copyOf(disk)
  value(await tab.store.records.destroy(GONE, [act('record-destroyed')]))
  value(await tab.store.settled())
  tab.store.close()
  return { disk, before }
}

const allOpen = async ({ store }: Tab): Promise<void> => {
  for (const stream of LIVE) expect(value(await store.records.read(stream))).toEqual(visitEvents(stream, 1, 3))
}

/**
 * Everything that could still lie about on the disk, put together again: the rows as they were before the record was
 * destroyed, with what lies outside the database now; and the passwords.
 */
const exhume = async (before: Disk, now: Disk): Promise<readonly string[]> => {
  const disk = await copyOf(before)
  for (const [name, bytes] of now.files) if (name.startsWith('epoch')) disk.files.set(name, bytes.slice())
  const tab = value(await openSignedIn(disk))
  const result = await tab.store.records.read(GONE)
  tab.store.close()
  return codes(result)
}

describe('a purge (F45)', () => {
  it('leaves the destroyed record undecryptable with the disk and all passwords, and the live ones open', async () => {
    const { disk, before } = await machine()
    const tab = value(await openSignedIn(disk))
    expect(await exhume(before, disk)).toEqual([])
    expect(value(await tab.vault.purge())).toEqual({ records: 3 })
    await allOpen(tab)
    expect(await exhume(before, disk)).toEqual(['epoch-lost'])
    tab.store.close()
    const later = value(await openSignedIn(disk))
    expect(later.vault.opened()?.problems).toBeUndefined()
    await allOpen(later)
    later.store.close()
  })

  it('keeps every commitment', async () => {
    const { disk } = await machine()
    const tab = value(await openSignedIn(disk))
    const keys = await Promise.all(LIVE.map(async (stream) => value(await tab.store.records.keyOf(stream))))
    value(await tab.vault.purge())
    expect(await Promise.all(LIVE.map(async (stream) => value(await tab.store.records.keyOf(stream))))).toEqual(keys)
    tab.store.close()
  })

  it.each(PURGE_STEPS)(
    'killed once the %s step is on the disk, is finished or undone at the next sign-in',
    async (cut) => {
      const { disk, before } = await machine()
      const stop = () => new Promise<never>(() => undefined)
      const killed = value(
        await openSignedIn(disk, { vault: { afterPurgeStep: (step) => (step === cut ? stop() : undefined) } }),
      )
      void killed.vault.purge()
      await new Promise((resolve) => setTimeout(resolve, 300))
      killed.store.close()

      const tab = value(await openSignedIn(disk))
      expect(tab.vault.opened()?.problems).toBeUndefined()
      await allOpen(tab)
      const isThrough = cut !== 'half-written'
      expect(await exhume(before, disk)).toEqual(isThrough ? ['epoch-lost'] : [])
      value(await tab.vault.purge())
      await allOpen(tab)
      expect(await exhume(before, disk)).toEqual(['epoch-lost'])
      tab.store.close()
    },
  )

  it.each([
    ...[1, 2, 3, 4].map((cut) => ({ cut, torn: undefined, what: 'killed at' })),
    ...[1, 2].map((cut) => ({ cut, torn: 0.5, what: 'torn half way through' })),
  ])('$what write $cut to the files or the database, loses no live record', async ({ cut, torn }) => {
    const { disk } = await machine()
    const files = dyingFiles(disk)
    const killed = value(await openSignedIn(disk, { files: files.place }))
    files.dieAt(cut, torn)
    void killed.vault.purge()
    await new Promise((resolve) => setTimeout(resolve, 200))
    killed.store.close()
    const tab = value(await openSignedIn(disk))
    expect(tab.vault.opened()?.problems).toBeUndefined()
    await allOpen(tab)
    tab.store.close()
  })

  it('is taken up in another tab, which goes on with what it had open', async () => {
    const { disk } = await machine()
    const [a, b] = [value(await openSignedIn(disk)), value(await openSignedIn(disk))]
    await allOpen(b)
    value(await a.vault.purge())
    await allOpen(b)
    await record(b, visitStream('after'))
    expect(value(await a.store.records.read(visitStream('after')))).toHaveLength(3)
    for (const tab of [a, b]) tab.store.close()
  })

  it('begins anew when a record begins meanwhile, and takes it along', async () => {
    const { disk } = await machine()
    const other = value(await openSignedIn(disk))
    let once = true
    const tab = value(
      await openSignedIn(disk, {
        vault: {
          afterPurgeStep: async (step) => {
            if (step !== 'half-written' || !once) return
            once = false
            await record(other, visitStream('meanwhile'))
          },
        },
      }),
    )
    expect(value(await tab.vault.purge())).toEqual({ records: 4 })
    expect(value(await other.store.records.read(visitStream('meanwhile')))).toHaveLength(3)
    for (const each of [tab, other]) each.store.close()
  })

  it('goes back to the old half when the new one does not open', async () => {
    const { disk } = await machine()
    const place = memoryFiles(disk.files)
    const tab = value(
      await openSignedIn(disk, {
        vault: {
          afterPurgeStep: (step) => (step === 'rewrapped' ? place.write('epoch-b', new Uint8Array(256)) : undefined),
        },
      }),
    )
    expect(codes(await tab.vault.purge())).toEqual(['epoch-lost'])
    await allOpen(tab)
    tab.store.close()
    const later = value(await openTab(disk))
    value(await later.vault.unlock('u1', { type: 'password', password: PASSWORD }))
    await allOpen(later)
    later.store.close()
  })

  it('needs somebody who has the store open', async () => {
    const { disk } = await machine()
    const tab = value(await openTab(disk))
    expect(codes(await tab.vault.purge())).toEqual(['vault-locked'])
    tab.store.close()
    await Dexie.delete(disk.name)
  })
})

/** Files that stop answering at the n-th write to a slot, which is done whole or only in its first part. */
const dyingFiles = (
  disk: Disk,
): { readonly place: PlaceFiles; readonly dieAt: (write: number, part?: number) => void } => {
  const place = memoryFiles(disk.files)
  let left = Infinity
  let done = 1
  return {
    dieAt: (write, part = 1) => {
      left = write
      done = part
    },
    place: {
      read: place.read,
      write: async (name, content) => {
        if (!name.startsWith('epoch')) return place.write(name, content)
        left -= 1
        if (left > 0) return place.write(name, content)
        await place.write(name, content.slice(0, Math.floor(content.length * done)))
        return new Promise(() => undefined)
      },
    },
  }
}
