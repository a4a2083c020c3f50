import { describe, expect, it } from 'vitest'
import { foundedEach } from './founded-each.ts'
import { auditedAt, codesOf, enter, enterByCode, give, openPage, request, value, waiting } from './town-office.ts'

const town = foundedEach()

describe('signing in', () => {
  it('says from when a right begins', async () => {
    value(await enter(town.page, 'head'))
    value(await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-2', from: '2026-05-01' }) }))
    value(await enter(town.page, 'manager'))
    value(await give(town.page, { type: 'register-grant', request: await waiting(town.page, 'clerk-2') }))
    const code = town.terminal.disk.accounts.get('clerk-2')?.code ?? ''
    const second = openPage(town.terminal)
    expect(await enterByCode(second, 'clerk-2', code)).toEqual({
      ok: false,
      problems: [{ code: 'grant-not-yet', params: { from: '2026-05-01' } }],
    })
    expect(second.vault.opened()).toBeUndefined()
  })

  it('stands in the audit, and so does what was refused, without a name', async () => {
    value(await enter(town.page, 'clerk-1'))
    await town.page.office.signOut()
    await town.page.office.signIn('clerk-1', { type: 'password', password: 'wrong' })
    await town.page.office.signIn('a password typed here', { type: 'password', password: '' })
    expect((await auditedAt(town.terminal)).slice(-4)).toEqual([
      'sign-in clerk-1 password',
      'sign-out clerk-1',
      'sign-in-failed clerk-1 secret-wrong',
      'sign-in-failed unknown-user account-unknown',
    ])
  })

  it('uses a one-time code up (要綱10条6項)', async () => {
    value(await enter(town.page, 'head'))
    value(await give(town.page, { type: 'request-reset', user: 'clerk-1' }))
    value(await enter(town.page, 'manager'))
    expect(codesOf(await give(town.page, { type: 'issue-reset-code', user: 'head' }))).toContain('reset-not-requested')
    const answer = value(await give(town.page, { type: 'issue-reset-code', user: 'clerk-1' }))
    const code = answer.codes?.[0]?.code ?? ''
    expect(answer.office.people.find(({ user }) => user === 'clerk-1')?.codeOutstanding).toBe(true)
    expect(codesOf(await enter(town.page, 'clerk-1'))).toEqual(['secret-wrong'])
    value(await enterByCode(town.page, 'clerk-1', code))
    expect(codesOf(await enterByCode(town.page, 'clerk-1', code))).toEqual(['code-used'])
    expect(town.page.vault.domainsOf('clerk-1')).toContain('resident-record')
    const signedIn = value(await enter(town.page, 'manager'))
    expect(signedIn.problems).toEqual([])
    const view = value(await town.page.office.view(signedIn.principal))
    expect(view.people.find(({ user }) => user === 'clerk-1')?.codeOutstanding).toBe(false)
  })

  it('resets nobody’s own password by themselves, and asks only for oneself or one’s section', async () => {
    value(await enter(town.page, 'clerk-1'))
    expect(codesOf(await give(town.page, { type: 'request-reset', user: 'head' }))).toEqual(['not-in-own-section'])
    value(await give(town.page, { type: 'request-reset', user: 'clerk-1' }))
    expect(codesOf(await give(town.page, { type: 'issue-reset-code', user: 'clerk-1' }))).toEqual([
      'operation-not-granted',
    ])
    value(await enter(town.page, 'manager'))
    value(await give(town.page, { type: 'request-reset', user: 'manager' }))
    expect(codesOf(await give(town.page, { type: 'issue-reset-code', user: 'manager' }))).toEqual(['not-for-oneself'])
  })

  it('refuses an account that was put in another’s place', async () => {
    const own = town.terminal.disk.accounts.get('clerk-1')
    if (own !== undefined)
      own.pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
    expect(codesOf(await enter(town.page, 'clerk-1'))).toEqual(['signing-key-differs'])
    expect(town.page.vault.opened()).toBeUndefined()
  })

  it('does nothing for whoever is not signed in', async () => {
    const principal = value(await town.page.office.principal())
    await town.page.office.signOut()
    expect(codesOf(await town.page.office.principal())).toEqual(['not-signed-in'])
    expect(codesOf(await town.page.office.execute({ type: 'stop-now', reason: 'x' }, principal))).toEqual([
      'not-signed-in',
    ])
    value(await enter(town.page, 'clerk-1'))
    expect(codesOf(await town.page.office.execute({ type: 'stop-now', reason: 'x' }, principal))).toEqual([
      'not-signed-in',
    ])
    expect(codesOf(await town.page.office.view(principal))).toEqual(['not-signed-in'])
  })
})
