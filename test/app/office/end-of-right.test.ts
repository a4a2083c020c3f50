import { describe, expect, it } from 'vitest'
import { foundedEach } from './founded-each.ts'
import { appoint, grantOf, codesOf, enter, give, jst, openPage, request, value } from './town-office.ts'

const town = foundedEach()

describe('the end of a right', () => {
  it('comes with its last day, at midnight by the clock of Japan (要綱11条)', async () => {
    await appoint(town.page, 'head', request({ user: 'clerk-2', name: '短期', to: '2026-04-20' }))
    const second = openPage(town.terminal)
    town.terminal.now = jst('2026-04-20', 23, 59)
    value(await enter(second, 'clerk-2'))
    town.terminal.now = jst('2026-04-21')
    expect(await second.office.principal()).toEqual({
      ok: false,
      problems: [{ code: 'grant-ended', params: { to: '2026-04-20' } }],
    })
    expect(codesOf(await enter(openPage(town.terminal), 'clerk-2'))).toEqual(['grant-ended'])
  })

  it('comes with revocation for a session that is open, without signing in anew (F36)', async () => {
    const second = openPage(town.terminal)
    const session = value(await enter(second, 'clerk-1'))
    value(await enter(town.page, 'head'))
    const grant = await grantOf(town.page, 'clerk-1')
    value(await give(town.page, { type: 'request-revocation', grant, reason: '異動' }))
    value(await enter(town.page, 'manager'))
    const answer = value(await give(town.page, { type: 'revoke-grant', grant, reason: '異動', forced: false }))
    expect(answer.notice?.code).toBe('grant-revoked')
    expect(codesOf(await second.office.principal())).toEqual(['grant-revoked'])
    expect(codesOf(await second.office.authorise(session.principal, 'visit', 'execute'))).toEqual(['grant-revoked'])
    expect(codesOf(await second.office.execute({ type: 'stop-now', reason: 'x' }, session.principal))).toEqual([
      'grant-revoked',
    ])
    expect(town.page.vault.domainsOf('clerk-1')).toEqual(['audit', 'office'])
    expect(codesOf(await enter(second, 'clerk-1'))).toEqual(['grant-revoked'])
    expect(second.vault.opened()).toBeUndefined()
  })

  it('needs another person’s request, unless the manager must act by himself (要綱10条4項・5項)', async () => {
    const grant = await grantOf(town.page, 'clerk-1')
    const revoke = (forced: boolean) => give(town.page, { type: 'revoke-grant', grant, reason: '目的外の利用', forced })
    expect(codesOf(await revoke(false))).toEqual(['revocation-not-requested'])
    const answer = value(await revoke(true))
    expect(answer.notice?.code).toBe('grant-revoked-forced')
    expect(codesOf(await revoke(true))).toEqual(['grant-not-in-force'])
  })

  it('leaves the keys another grant still needs', async () => {
    await appoint(town.page, 'head', request({ role: 'trainer', domains: ['desk'] }))
    value(
      await give(town.page, {
        type: 'revoke-grant',
        grant: await grantOf(town.page, 'clerk-1'),
        reason: 'x',
        forced: true,
      }),
    )
    expect(town.page.vault.domainsOf('clerk-1')).toEqual(['audit', 'desk', 'office'])
  })

  it('never leaves the office without a manager', async () => {
    const grant = await grantOf(town.page, 'manager')
    expect(codesOf(await give(town.page, { type: 'revoke-grant', grant, reason: 'x', forced: true }))).toEqual([
      'manager-would-be-missing',
    ])
  })

  it('says when keys could not be taken back, and still lets nobody in', async () => {
    const grant = await grantOf(town.page, 'clerk-1')
    town.page.vault.failNext = true
    const answer = value(await give(town.page, { type: 'revoke-grant', grant, reason: 'x', forced: true }))
    expect(answer.warnings?.map(({ code }) => code)).toEqual(['keys-not-taken-back'])
    expect(codesOf(await enter(openPage(town.terminal), 'clerk-1'))).toEqual(['grant-revoked'])
  })
})
