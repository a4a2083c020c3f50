import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import { browserHash, createIds } from '#adapters/browser'
import { memoryFiles } from '#adapters/second-place'
import { sampleStaff } from '#app/office/sample-staff'
import { foundSampleOffice } from '#app/office/found-sample'
import type { OfficeParts } from '#app/office/office-parts'
import { openOffice } from '#app/office/open-office'
import type { Catalogue } from '#core/definitions'
import { auditOf, visitEvents, visitStream } from '../../adapters/contract/sample-visit.ts'
import { openTab, value, type Disk, type Tab } from '../../adapters/contract/protected-store.ts'
import { newDisk } from '../../adapters/vault/machine.ts'
import { hasWholeStaff } from '../../../src/browser/has-whole-staff.ts'
import { jst, readDesk } from './town-office.ts'

/*
 * A page killed while the office is founded: every write to the disk is counted, the database's transactions and the files
 * beside it, and from one of them on nothing gets through any more.
 */

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await readDesk()
})

const FIRST = 'hajime no aikotoba desu'
const SECOND = 'nidome no aikotoba desu'
const VISIT = visitStream('01A')

/** How many writes still get through; everything after them fails, as on a machine that is off. */
let left = Infinity
let written = 0
const through = (): boolean => {
  written += 1
  left -= 1
  return left >= 0
}
const { transaction } = IDBDatabase.prototype
IDBDatabase.prototype.transaction = function (names, mode, options) {
  if (mode === 'readwrite' && !through()) throw new Error('the machine is off')
  return transaction.call(this, names, mode, options)
}

const openPage = async (disk: Disk) => {
  const files = memoryFiles(disk.files)
  const tab = await openTab(disk, {
    files: {
      ...files,
      write: async (name, content) => {
        if (!through()) throw new Error('the machine is off')
        await files.write(name, content)
      },
    },
  })
  if (!tab.ok) return undefined
  const parts = partsOf(tab.value)
  return { tab: tab.value, office: openOffice(parts) }
}
const partsOf = ({ store, vault }: Tab): OfficeParts => {
  const clock = { now: () => ({ epochMs: jst('2026-04-10', 9), source: 'terminal' as const }) }
  return {
    ...{ setup: 'real', terminal: 'T1', catalogue, catalogueHash: 'c1', clock, ids: createIds(clock) },
    ...{ hash: browserHash, records: store.records, audit: store.audit, vault },
    words: { list: (names: readonly string[]) => names.join('・') },
  }
}
type Page = NonNullable<Awaited<ReturnType<typeof openPage>>>

const founder = (password: string) => ({
  user: 'manager',
  name: '統括 管理',
  section: 'residents',
  password,
  reason: '最初',
})

/** Founds with so many writes; what then lies on the disk is all that is left. */
const foundWithin = async (disk: Disk, writes: number): Promise<boolean> => {
  left = writes
  const page = await openPage(disk).catch(() => undefined)
  const founded = await page?.office.found(founder(FIRST)).catch(() => undefined)
  await page?.tab.store.settled().catch(() => undefined)
  page?.tab.store.close()
  left = Infinity
  return founded?.ok === true
}

const work = async ({ store }: Tab): Promise<void> => {
  const events = visitEvents(VISIT, 1, 3)
  const key = value(await store.records.keyOf(VISIT))
  value(await store.records.append(VISIT, 0, events, auditOf(events, key)))
  expect(value(await store.records.read(VISIT))).toEqual(events)
}

describe('a founding that is cut short', () => {
  it('at whichever write, leaves an office that stands or is founded again by the same form, and work begins', async () => {
    written = 0
    expect(await foundWithin(newDisk(), Infinity)).toBe(true)
    const all = written
    expect(all).toBeGreaterThan(4)
    const again: number[] = []
    for (let writes = 0; writes <= all; writes += 1) {
      const disk = newDisk()
      await foundWithin(disk, writes)
      const { office, tab } = (await openPage(disk)) as Page
      expect(tab.store.losses()).toEqual([])
      const stands = value(await office.founded())
      if (!stands) {
        again.push(writes)
        expect(value(await office.found(founder(SECOND))).recovery).not.toBe('')
        await office.signOut()
      }
      const password = stands ? FIRST : SECOND
      const entered = value(await office.signIn('manager', { type: 'password', password }))
      expect(entered.principal.roles).toEqual(['general-manager'])
      expect(entered.problems).toEqual([])
      await work(tab)
      expect(await office.found(founder(SECOND))).toMatchObject({ problems: [{ code: 'office-already-founded' }] })
      tab.store.close()
    }
    // Some cuts fall before the first record, some behind it.
    expect(again.length).toBeGreaterThan(3)
    expect(again.length).toBeLessThanOrEqual(all)
  })

  it('while the recovery key is not written down, founds nothing', async () => {
    const disk = newDisk()
    const { office, tab } = (await openPage(disk)) as Page
    let shown = ''
    const refused = await office.found({
      ...founder(FIRST),
      keepRecovery: async (recovery) => {
        shown = recovery
        return false
      },
    })
    expect(refused).toMatchObject({ problems: [{ code: 'recovery-not-kept' }] })
    expect(tab.vault.opened()).toBeUndefined()
    expect(value(await office.founded())).toBe(false)
    const kept: string[] = []
    const keepRecovery = async (recovery: string) => kept.push(recovery) > 0
    value(await office.found({ ...founder(SECOND), keepRecovery }))
    expect(kept[0]).not.toBe(shown)
    tab.store.close()
    // The key that was shown first opens nothing.
    const later = (await openPage(disk)) as Page
    const old = { type: 'recovery', code: shown, newPassword: FIRST } as const
    expect(await later.office.signIn('manager', old)).toMatchObject({ problems: [{ code: 'secret-wrong' }] })
    value(await later.office.signIn('manager', { type: 'recovery', code: kept[0] ?? '', newPassword: FIRST }))
    later.tab.store.close()
  })

  it('is not taken back once anything was recorded', async () => {
    const { office, tab } = (await openPage(newDisk())) as Page
    value(await office.found(founder(FIRST)))
    expect(await tab.vault.forgetFounding()).toMatchObject({ problems: [{ code: 'vault-already-founded' }] })
    value(await office.signIn('manager', { type: 'password', password: FIRST }))
    tab.store.close()
  })
})

describe('the sample city', () => {
  it('knows of a staff that was left half way, and of one that is whole', async () => {
    const staff = sampleStaff((user) => user, '見本')
    const { office, tab } = (await openPage(newDisk())) as Page
    const states: boolean[] = []
    const watching = {
      ...office,
      signIn: async (...given: Parameters<typeof office.signIn>) => {
        states.push(value(await hasWholeStaff(tab.store.shelf, staff)))
        return office.signIn(...given)
      },
    }
    value(await foundSampleOffice(partsOf(tab), watching, staff, FIRST))
    expect(states.length).toBeGreaterThan(10)
    expect(states).not.toContain(true)
    expect(value(await hasWholeStaff(tab.store.shelf, staff))).toBe(true)
    // A code given anew is no reason to begin anew.
    value(await office.signIn('mihon-tokatsu', { type: 'password', password: FIRST }))
    value(await tab.vault.issueAccount('mihon-hoken'))
    expect(value(await hasWholeStaff(tab.store.shelf, staff))).toBe(true)
    tab.store.close()
  })
})
