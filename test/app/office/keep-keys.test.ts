import 'fake-indexeddb/auto'
import { beforeAll, describe, expect, it } from 'vitest'
import { keepKeys } from '#app/office/keep-keys'
import type { Catalogue } from '#core/definitions'
import { newDisk, rowsOf } from '../../adapters/vault/machine.ts'
import { openSignedIn, PASSWORD as VAULT_PASSWORD } from '../../adapters/contract/protected-store.ts'
import { readOffice } from '#app/office/read-office'
import { appoint, enter, foundedOffice, jst, openPage, readDesk, request, value } from './town-office.ts'

let catalogue: Catalogue
beforeAll(async () => {
  catalogue = await readDesk()
})

const CLERK = ['audit', 'desk', 'office', 'resident-record']
const COMMON = ['audit', 'office']

/** An office where one clerk's grant ends on 30 April and another's with the fiscal year. */
const office = async () => {
  const { terminal, page } = await foundedOffice(catalogue)
  await appoint(page, 'head', request({ user: 'short', name: '短期 一子', to: '2026-04-30' }))
  const held = (user: string) => page.vault.domainsOf(user)
  return { terminal, page, held }
}

describe('the keys of a grant that ended by itself', () => {
  it('stay to the last day, and are gone with the next sign-in of anybody after it', async () => {
    const { terminal, page, held } = await office()
    terminal.now = jst('2026-04-30', 20, 59)
    value(await enter(page, 'clerk-1'))
    expect(held('short')).toEqual(CLERK)
    terminal.now = jst('2026-05-01', 8)
    expect(held('short')).toEqual(CLERK)
    value(await enter(page, 'clerk-1'))
    expect(held('short')).toEqual(COMMON)
    expect(held('clerk-1')).toEqual(CLERK)
    expect(await enter(page, 'short')).toMatchObject({ problems: [{ code: 'grant-ended' }] })
  })

  it('stay where another grant needs them, or one that is yet to begin', async () => {
    const { terminal, page, held } = await office()
    await appoint(
      page,
      'head',
      request({ user: 'short', name: '短期 一子', from: '2026-06-01', domains: ['desk'], reason: '再び' }),
    )
    terminal.now = jst('2026-05-01', 8)
    value(await enter(page, 'clerk-1'))
    expect(held('short')).toEqual(['audit', 'desk', 'office'])
  })

  it('are not touched while the clock is suspect', async () => {
    const { terminal, page, held } = await office()
    terminal.now = jst('2026-05-01', 8)
    terminal.suspect = true
    value(await enter(page, 'clerk-1'))
    expect(held('short')).toEqual(CLERK)
  })

  it('come back from whoever keeps all keys, when they were withdrawn under a clock that was ahead', async () => {
    const { terminal, page, held } = await office()
    terminal.now = jst('2026-05-01', 8)
    value(await enter(page, 'clerk-1'))
    terminal.now = jst('2026-04-20', 8)
    const other = openPage(terminal)
    value(await enter(other, 'clerk-1'))
    expect(held('short')).toEqual(COMMON)
    value(await enter(other, 'manager'))
    expect(held('short')).toEqual(CLERK)
    value(await enter(other, 'short'))
  })

  it('of those who keep all keys are left to one of these, and nobody takes their own', async () => {
    const { terminal, page, held } = await office()
    const all = held('manager')
    await appoint(page, 'head', request({ user: 'second', name: '二人 目', role: 'general-manager', to: '2026-04-30' }))
    expect(held('second')).toEqual(all)
    terminal.now = jst('2026-05-01', 8)
    value(await enter(page, 'clerk-1'))
    expect(held('second')).toEqual(all)
    value(await enter(page, 'manager'))
    expect(held('second')).toEqual(COMMON)
    expect(held('manager')).toEqual(all)
    // A year on nobody is in office; the last manager is let in to fill the post, and takes no keys.
    terminal.now = jst('2027-05-01', 8)
    value(await enter(page, 'manager'))
    expect(held('manager')).toEqual(all)
    expect(held('clerk-1')).toEqual(COMMON)
    const principal = value(await page.office.principal())
    const stranger = { ...principal, user: 'clerk-1' }
    expect(value(await keepKeys(page.parts, value(await readOffice(page.parts)).state, stranger))).toEqual({
      withdrawn: [],
      handed: [],
    })
  })
})

describe('the store', () => {
  it('has no wrapped key of a domain left for the account', async () => {
    const disk = newDisk()
    const { vault, store } = value(await openSignedIn(disk))
    const { code } = value(await vault.issueAccount('short'))
    value(await vault.shareDomains('short', ['desk', 'pension']))
    expect(value(await vault.heldDomains('short', ['desk', 'pension', 'care']))).toEqual(['desk', 'pension'])
    expect(value(await vault.heldDomains('nobody', ['desk']))).toEqual([])
    value(await vault.withdrawDomains('short', ['desk', 'pension']))
    expect(value(await vault.heldDomains('short', ['desk', 'pension', 'care']))).toEqual([])
    const { wraps } = await rowsOf(disk)
    expect(wraps?.filter(({ user }) => user === 'short')).toHaveLength(2)
    const entered = value(await vault.unlock('short', { type: 'code', code, newPassword: `${VAULT_PASSWORD}-2` }))
    expect(entered.domains).toEqual(['audit', 'office'])
    store.close()
  })
})
