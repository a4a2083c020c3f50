import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Catalogue } from '#core/definitions'
import {
  grantOf,
  viewNow,
  codesOf,
  enter,
  foundedOffice,
  give,
  jst,
  readDesk,
  request,
  value,
  waiting,
  type Page,
  type Terminal,
} from './town-office.ts'

let catalogue: Catalogue
let terminal: Terminal
let page: Page

beforeAll(async () => {
  catalogue = await readDesk()
})

beforeEach(async () => {
  ;({ terminal, page } = await foundedOffice(catalogue))
})

describe('deputising (要綱3条6項)', () => {
  const begin = (from: string, to: string) =>
    give(page, { type: 'begin-deputising', from, to, reason: '統括管理者の出張' })

  it('makes the deputy act as manager while it lasts, each act on behalf of the manager', async () => {
    value(await enter(page, 'deputy'))
    expect(value(await page.office.principal()).operations).not.toContain('grant.execute')
    value(await begin('2026-04-10', '2026-04-16'))
    expect(value(await page.office.principal())).toMatchObject({
      onBehalfOf: 'manager',
      roles: ['deputy-manager', 'general-manager'],
    })
    expect((await viewNow(page)).deputising).toEqual({ from: '2026-04-10', to: '2026-04-16' })
    value(await enter(page, 'head'))
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '二' }) }))
    value(await enter(page, 'deputy'))
    value(await give(page, { type: 'register-grant', request: await waiting(page, 'clerk-2') }))
    const last = value(await terminal.store.records.read('real/office/main')).at(-1)
    expect(last).toMatchObject({ type: 'grant-registered', actor: 'deputy', onBehalfOf: 'manager' })
    const entry = value(await terminal.store.audit.read('T1')).at(-1)
    expect(entry?.content).toMatchObject({ actor: 'deputy', onBehalfOf: 'manager' })
  })

  it('is over after its last day, and a deputy whose time is over is refused (F36)', async () => {
    value(await enter(page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-16'))
    const stale = value(await page.office.principal())
    terminal.now = jst('2026-04-16', 23, 59)
    value(await give(page, { type: 'extend-hours', from: terminal.now, to: terminal.now + 60_000, reason: '残務' }))
    terminal.now = jst('2026-04-17', 8)
    const extend = { type: 'extend-hours', from: terminal.now, to: terminal.now + 60_000, reason: '残務' } as const
    expect(codesOf(await page.office.execute(extend, stale))).toEqual(['operation-not-granted'])
    expect(value(await page.office.principal()).onBehalfOf).toBeUndefined()
  })

  it('does not let the deputy approve what they asked for', async () => {
    value(await enter(page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-12'))
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '二' }) }))
    expect(codesOf(await give(page, { type: 'register-grant', request: await waiting(page, 'clerk-2') }))).toEqual([
      'same-person-twice',
    ])
  })

  it('ends when the deputy or the manager says so', async () => {
    value(await enter(page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-16'))
    value(await enter(page, 'manager'))
    value(await give(page, { type: 'end-deputising' }))
    expect(codesOf(await give(page, { type: 'end-deputising' }))).toContain('deputising-not-begun')
    value(await enter(page, 'deputy'))
    expect(value(await page.office.principal()).roles).toEqual(['deputy-manager'])
  })

  it.each([
    ['2026-04-10', '2026-04-17', 'deputising-too-long'],
    ['2026-04-09', '2026-04-10', 'deputising-in-past'],
    ['2026-04-12', '2026-04-11', 'deputising-reversed'],
    ['2026-04-31', '2026-05-01', 'office-day-malformed'],
  ])('from %s to %s: %s', async (from, to, code) => {
    value(await enter(page, 'deputy'))
    expect(codesOf(await begin(from, to))).toEqual([code])
  })

  it('is nobody else’s, and not twice in the same days', async () => {
    expect(codesOf(await begin('2026-04-10', '2026-04-11'))).toEqual(['not-a-deputy'])
    value(await enter(page, 'clerk-1'))
    expect(codesOf(await begin('2026-04-10', '2026-04-11'))).toEqual(['operation-not-granted'])
    value(await enter(page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-11'))
    expect(codesOf(await begin('2026-04-11', '2026-04-12'))).toEqual(['deputising-already'])
  })

  it('ends with the deputy’s own right', async () => {
    value(await enter(page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-16'))
    value(await enter(page, 'manager'))
    const deputy = await grantOf(page, 'deputy')
    value(await give(page, { type: 'revoke-grant', grant: deputy, reason: 'x', forced: true }))
    expect(codesOf(await enter(page, 'deputy'))).toEqual(['grant-revoked'])
  })
})
