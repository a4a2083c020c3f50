import { describe, expect, it } from 'vitest'
import { foundedEach } from './founded-each.ts'
import { grantOf, viewNow, codesOf, enter, give, jst, request, value, waiting } from './town-office.ts'

const town = foundedEach()

describe('deputising (要綱3条6項)', () => {
  const begin = (from: string, to: string) =>
    give(town.page, { type: 'begin-deputising', from, to, reason: '統括管理者の出張' })

  it('makes the deputy act as manager while it lasts, each act on behalf of the manager', async () => {
    value(await enter(town.page, 'deputy'))
    expect(value(await town.page.office.principal()).operations).not.toContain('grant.execute')
    value(await begin('2026-04-10', '2026-04-16'))
    expect(value(await town.page.office.principal())).toMatchObject({
      onBehalfOf: 'manager',
      roles: ['deputy-manager', 'general-manager'],
    })
    expect((await viewNow(town.page)).deputising).toEqual({ from: '2026-04-10', to: '2026-04-16' })
    value(await enter(town.page, 'head'))
    value(await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '二' }) }))
    value(await enter(town.page, 'deputy'))
    value(await give(town.page, { type: 'register-grant', request: await waiting(town.page, 'clerk-2') }))
    const last = value(await town.terminal.store.records.read('real/office/main')).at(-1)
    expect(last).toMatchObject({ type: 'grant-registered', actor: 'deputy', onBehalfOf: 'manager' })
    const entry = value(await town.terminal.store.audit.read('T1')).at(-1)
    expect(entry?.content).toMatchObject({ actor: 'deputy', onBehalfOf: 'manager' })
  })

  it('is over after its last day, and a deputy whose time is over is refused (F36)', async () => {
    value(await enter(town.page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-16'))
    const stale = value(await town.page.office.principal())
    town.terminal.now = jst('2026-04-16', 23, 59)
    value(
      await give(town.page, {
        type: 'extend-hours',
        from: town.terminal.now,
        to: town.terminal.now + 60_000,
        reason: '残務',
      }),
    )
    town.terminal.now = jst('2026-04-17', 8)
    const extend = {
      type: 'extend-hours',
      from: town.terminal.now,
      to: town.terminal.now + 60_000,
      reason: '残務',
    } as const
    expect(codesOf(await town.page.office.execute(extend, stale))).toEqual(['operation-not-granted'])
    expect(value(await town.page.office.principal()).onBehalfOf).toBeUndefined()
  })

  it('does not let the deputy approve what they asked for', async () => {
    value(await enter(town.page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-12'))
    value(await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '二' }) }))
    expect(
      codesOf(await give(town.page, { type: 'register-grant', request: await waiting(town.page, 'clerk-2') })),
    ).toEqual(['same-person-twice'])
  })

  it('ends when the deputy or the manager says so', async () => {
    value(await enter(town.page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-16'))
    value(await enter(town.page, 'manager'))
    value(await give(town.page, { type: 'end-deputising' }))
    expect(codesOf(await give(town.page, { type: 'end-deputising' }))).toContain('deputising-not-begun')
    value(await enter(town.page, 'deputy'))
    expect(value(await town.page.office.principal()).roles).toEqual(['deputy-manager'])
  })

  it.each([
    ['2026-04-10', '2026-04-17', 'deputising-too-long'],
    ['2026-04-09', '2026-04-10', 'deputising-in-past'],
    ['2026-04-12', '2026-04-11', 'deputising-reversed'],
    ['2026-04-31', '2026-05-01', 'office-day-malformed'],
  ])('from %s to %s: %s', async (from, to, code) => {
    value(await enter(town.page, 'deputy'))
    expect(codesOf(await begin(from, to))).toEqual([code])
  })

  it('is nobody else’s, and not twice in the same days', async () => {
    expect(codesOf(await begin('2026-04-10', '2026-04-11'))).toEqual(['not-a-deputy'])
    value(await enter(town.page, 'clerk-1'))
    expect(codesOf(await begin('2026-04-10', '2026-04-11'))).toEqual(['operation-not-granted'])
    value(await enter(town.page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-11'))
    expect(codesOf(await begin('2026-04-11', '2026-04-12'))).toEqual(['deputising-already'])
  })

  it('ends with the deputy’s own right', async () => {
    value(await enter(town.page, 'deputy'))
    value(await begin('2026-04-10', '2026-04-16'))
    value(await enter(town.page, 'manager'))
    const deputy = await grantOf(town.page, 'deputy')
    value(await give(town.page, { type: 'revoke-grant', grant: deputy, reason: 'x', forced: true }))
    expect(codesOf(await enter(town.page, 'deputy'))).toEqual(['grant-revoked'])
  })
})
