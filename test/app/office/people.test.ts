import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Catalogue } from '#core/definitions'
import { hasPhrase, phrase } from '#locales'
import {
  appoint,
  codesOf,
  enter,
  enterByCode,
  foundedOffice,
  give,
  jst,
  newTerminal,
  openPage,
  PASSWORD,
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

const audited = async (): Promise<readonly string[]> =>
  value(await terminal.store.audit.read('T1')).map(({ content }) =>
    [content.action, content.actor, ...Object.values(content.codes)].join(' '),
  )

const grantOfClerk = async (): Promise<string> => {
  const view = value(await page.office.view(value(await page.office.principal())))
  return view.people.find(({ user }) => user === 'clerk-1')?.grants[0]?.id ?? 'none'
}

describe('founding', () => {
  it('makes the first person general manager until the fiscal year ends', async () => {
    const fresh = openPage(await newTerminal(catalogue))
    expect(await fresh.office.founded()).toEqual({ ok: true, value: false })
    const founder = { user: 'manager', name: '統括', section: 'residents', password: PASSWORD, reason: '最初' }
    expect(value(await fresh.office.found(founder)).recovery).toBe('AAAA-BBBB')
    const principal = value(await fresh.office.principal())
    expect(principal).toMatchObject({ user: 'manager', roles: ['general-manager'], section: 'residents' })
    const view = value(await fresh.office.view(principal))
    expect(view.people[0]?.grants[0]).toMatchObject({ from: '2026-04-10', to: '2027-03-31', status: 'in-force' })
    expect(codesOf(await fresh.office.found(founder))).toEqual(['office-already-founded'])
  })

  it('lets the manager see no fact, whatever keys they keep', async () => {
    expect(value(await page.office.principal()).domains).not.toContain('resident-record')
    expect(page.vault.domainsOf('manager')).toContain('resident-record')
  })

  it('refuses a founder whose section or id the desk does not know', async () => {
    const fresh = openPage(await newTerminal(catalogue))
    const founder = { user: 'Kanri', name: ' ', section: 'nowhere', password: PASSWORD, reason: 'x' }
    expect(codesOf(await fresh.office.found(founder)).toSorted()).toEqual([
      'office-text-missing',
      'section-not-of-desk',
      'user-id-malformed',
    ])
  })
})

describe('a grant, asked for by one and registered by another', () => {
  it('confers nothing before it is registered, and its domains afterwards', async () => {
    value(await enter(page, 'head'))
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '窓口 二' }) }))
    value(await enter(page, 'manager'))
    expect(terminal.disk.accounts.has('clerk-2')).toBe(false)
    const answer = value(await give(page, { type: 'register-grant', request: await waiting(page, 'clerk-2') }))
    const [issued] = answer.codes ?? []
    expect(issued?.user).toBe('clerk-2')
    const signedIn = value(await enterByCode(page, 'clerk-2', issued?.code ?? ''))
    expect(signedIn.name).toBe('窓口 二')
    expect(signedIn.principal).toMatchObject({
      roles: ['system-user'],
      authority: 'resident-desk',
      domains: ['resident-record', 'desk'],
    })
    expect(signedIn.principal.operations).toContain('visit.execute')
    expect(page.vault.domainsOf('clerk-2')).toEqual(['audit', 'desk', 'office', 'resident-record'])
  })

  it('is told to the head in words that leave no place empty (要綱10条3項)', async () => {
    value(await enter(page, 'head'))
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '窓口 二' }) }))
    value(await enter(page, 'manager'))
    const { notice } = value(await give(page, { type: 'register-grant', request: await waiting(page, 'clerk-2') }))
    const key = `office.notice.${notice?.code ?? ''}`
    expect(hasPhrase('ja', key)).toBe(true)
    const text = phrase('ja', key, notice?.params ?? {})
    expect(text).not.toMatch(/\{\w+\}/)
    for (const part of ['市民課', '窓口 二', 'clerk-2', '令和9年3月31日', '住民記録・窓口', '第10条第3項'])
      expect(text).toContain(part)
  })

  it('is not registered by whoever asked (F36)', async () => {
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '窓口 二' }) }))
    const id = await waiting(page, 'clerk-2')
    expect(codesOf(await give(page, { type: 'register-grant', request: id }))).toEqual(['same-person-twice'])
    expect(await audited()).toContain('refused manager grant execute same-person-twice')
    expect(page.vault.domainsOf('clerk-2')).toEqual([])
  })

  it('lets the founder appoint alone only whoever can ask from then on', async () => {
    const fresh = openPage(await newTerminal(catalogue))
    const founder = { user: 'manager', name: '統括', section: 'residents', password: PASSWORD, reason: '最初' }
    value(await fresh.office.found(founder))
    value(await give(fresh, { type: 'request-grant', request: request() }))
    const clerk = await waiting(fresh, 'clerk-1')
    expect(codesOf(await give(fresh, { type: 'register-grant', request: clerk }))).toEqual(['same-person-twice'])
    await appoint(fresh, 'manager', request({ user: 'head', name: '長', role: 'section-head', domains: [] }))
    value(
      await give(fresh, {
        type: 'request-grant',
        request: request({ user: 'head-2', name: '長二', role: 'section-head', domains: [] }),
      }),
    )
    const second = await waiting(fresh, 'head-2')
    expect(codesOf(await give(fresh, { type: 'register-grant', request: second }))).toEqual(['same-person-twice'])
  })

  it('is asked for by a head only for their own section, and by no clerk', async () => {
    const elsewhere = request({ user: 'clerk-2', section: 'taxes' })
    value(await enter(page, 'head'))
    expect(codesOf(await give(page, { type: 'request-grant', request: elsewhere }))).toEqual(['not-in-own-section'])
    value(await enter(page, 'clerk-1'))
    expect(codesOf(await give(page, { type: 'request-grant', request: request() }))).toEqual(['operation-not-granted'])
  })

  it.each([
    [{ to: '2027-04-01' }, 'grant-past-fiscal-year'],
    [{ from: '2027-03-31', to: '2027-04-01' }, 'grant-past-fiscal-year'],
    [{ to: '' }, 'office-day-malformed'],
    [{ from: '2026-02-30' }, 'office-day-malformed'],
    [{ from: '2026-05-01', to: '2026-04-30' }, 'grant-reversed'],
    [{ role: 'emperor' }, 'role-not-of-desk'],
    [{ authority: 'emperor' }, 'authority-not-of-desk'],
    [{ domains: ['desk', 'secrets'] }, 'domain-not-of-desk'],
    [{ user: '見本' }, 'user-id-malformed'],
    [{ user: '__proto__' }, 'user-id-malformed'],
    [{ reason: ' ' }, 'office-text-missing'],
    [{ name: 'あ'.repeat(201) }, 'office-text-too-long'],
  ])('is refused with %o: %s', async (changes, code) => {
    value(await enter(page, 'head'))
    const answer = await give(page, { type: 'request-grant', request: request({ user: 'clerk-2', ...changes }) })
    expect(codesOf(answer)).toEqual([code])
  })

  it('is not registered twice, once it is over, or beside another section in the same days', async () => {
    value(await enter(page, 'head'))
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-2', to: '2026-04-11' }) }))
    value(await give(page, { type: 'request-grant', request: request({ authority: 'one-stop-desk' }) }))
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-3' }) }))
    value(await enter(page, 'manager'))
    const third = await waiting(page, 'clerk-3')
    value(await give(page, { type: 'register-grant', request: third }))
    expect(codesOf(await give(page, { type: 'register-grant', request: third }))).toContain('grant-already-decided')
    const beside = await waiting(page, 'clerk-1')
    expect(codesOf(await give(page, { type: 'register-grant', request: beside }))).toEqual(['grant-elsewhere'])
    const late = await waiting(page, 'clerk-2')
    terminal.now = jst('2026-04-12', 9)
    expect(codesOf(await give(page, { type: 'register-grant', request: late }))).toEqual(['grant-already-over'])
    expect(codesOf(await give(page, { type: 'register-grant', request: 'nowhere' }))).toEqual(['grant-unknown'])
  })

  it('warns when a known user id comes with another name', async () => {
    value(await enter(page, 'head'))
    const answer = value(await give(page, { type: 'request-grant', request: request({ name: '別人', domains: [] }) }))
    expect(answer.warnings?.map(({ code }) => code)).toEqual(['person-name-differs'])
  })

  it('hands over no key when it cannot be recorded', async () => {
    value(await enter(page, 'head'))
    const more = request({ domains: ['pension', 'desk'] })
    value(await give(page, { type: 'request-grant', request: more }))
    value(await enter(page, 'manager'))
    const id = await waiting(page, 'clerk-1')
    terminal.database.failNext = new Error('full')
    expect(codesOf(await give(page, { type: 'register-grant', request: id }))).toEqual(['store-failed'])
    expect(page.vault.domainsOf('clerk-1')).not.toContain('pension')
  })
})

describe('the end of a right', () => {
  it('comes with its last day, at midnight by the clock of Japan (要綱11条)', async () => {
    await appoint(page, 'head', request({ user: 'clerk-2', name: '短期', to: '2026-04-20' }))
    const second = openPage(terminal)
    terminal.now = jst('2026-04-20', 23, 59)
    value(await enter(second, 'clerk-2'))
    terminal.now = jst('2026-04-21')
    expect(await second.office.principal()).toEqual({
      ok: false,
      problems: [{ code: 'grant-ended', params: { to: '2026-04-20' } }],
    })
    expect(codesOf(await enter(openPage(terminal), 'clerk-2'))).toEqual(['grant-ended'])
  })

  it('comes with revocation for a session that is open, without signing in anew (F36)', async () => {
    const second = openPage(terminal)
    const session = value(await enter(second, 'clerk-1'))
    value(await enter(page, 'head'))
    const grant = await grantOfClerk()
    value(await give(page, { type: 'request-revocation', grant, reason: '異動' }))
    value(await enter(page, 'manager'))
    const answer = value(await give(page, { type: 'revoke-grant', grant, reason: '異動', forced: false }))
    expect(answer.notice?.code).toBe('grant-revoked')
    expect(codesOf(await second.office.principal())).toEqual(['grant-revoked'])
    expect(codesOf(await second.office.authorise(session.principal, 'visit', 'execute'))).toEqual(['grant-revoked'])
    expect(codesOf(await second.office.execute({ type: 'stop-now', reason: 'x' }, session.principal))).toEqual([
      'grant-revoked',
    ])
    expect(page.vault.domainsOf('clerk-1')).toEqual(['audit', 'office'])
    expect(codesOf(await enter(second, 'clerk-1'))).toEqual(['grant-revoked'])
    expect(second.vault.opened()).toBeUndefined()
  })

  it('needs another person’s request, unless the manager must act by himself (要綱10条4項・5項)', async () => {
    const grant = await grantOfClerk()
    const revoke = (forced: boolean) => give(page, { type: 'revoke-grant', grant, reason: '目的外の利用', forced })
    expect(codesOf(await revoke(false))).toEqual(['revocation-not-requested'])
    const answer = value(await revoke(true))
    expect(answer.notice?.code).toBe('grant-revoked-forced')
    expect(codesOf(await revoke(true))).toEqual(['grant-not-in-force'])
  })

  it('leaves the keys another grant still needs', async () => {
    await appoint(page, 'head', request({ role: 'trainer', domains: ['desk'] }))
    value(await give(page, { type: 'revoke-grant', grant: await grantOfClerk(), reason: 'x', forced: true }))
    expect(page.vault.domainsOf('clerk-1')).toEqual(['audit', 'desk', 'office'])
  })

  it('never leaves the office without a manager', async () => {
    const view = value(await page.office.view(value(await page.office.principal())))
    const grant = view.people.find(({ user }) => user === 'manager')?.grants[0]?.id ?? 'none'
    expect(codesOf(await give(page, { type: 'revoke-grant', grant, reason: 'x', forced: true }))).toEqual([
      'manager-would-be-missing',
    ])
  })

  it('says when keys could not be taken back, and still lets nobody in', async () => {
    const grant = await grantOfClerk()
    page.vault.failNext = true
    const answer = value(await give(page, { type: 'revoke-grant', grant, reason: 'x', forced: true }))
    expect(answer.warnings?.map(({ code }) => code)).toEqual(['keys-not-taken-back'])
    expect(codesOf(await enter(openPage(terminal), 'clerk-1'))).toEqual(['grant-revoked'])
  })
})

describe('signing in', () => {
  it('says from when a right begins', async () => {
    value(await enter(page, 'head'))
    value(await give(page, { type: 'request-grant', request: request({ user: 'clerk-2', from: '2026-05-01' }) }))
    value(await enter(page, 'manager'))
    value(await give(page, { type: 'register-grant', request: await waiting(page, 'clerk-2') }))
    const code = terminal.disk.accounts.get('clerk-2')?.code ?? ''
    const second = openPage(terminal)
    expect(await enterByCode(second, 'clerk-2', code)).toEqual({
      ok: false,
      problems: [{ code: 'grant-not-yet', params: { from: '2026-05-01' } }],
    })
    expect(second.vault.opened()).toBeUndefined()
  })

  it('stands in the audit, and so does what was refused, without a name', async () => {
    value(await enter(page, 'clerk-1'))
    await page.office.signOut()
    await page.office.signIn('clerk-1', { type: 'password', password: 'wrong' })
    await page.office.signIn('a password typed here', { type: 'password', password: '' })
    expect((await audited()).slice(-4)).toEqual([
      'sign-in clerk-1 password',
      'sign-out clerk-1',
      'sign-in-failed clerk-1 secret-wrong',
      'sign-in-failed unknown-user account-unknown',
    ])
  })

  it('uses a one-time code up (要綱10条6項)', async () => {
    value(await enter(page, 'head'))
    value(await give(page, { type: 'request-reset', user: 'clerk-1' }))
    value(await enter(page, 'manager'))
    expect(codesOf(await give(page, { type: 'issue-reset-code', user: 'head' }))).toContain('reset-not-requested')
    const answer = value(await give(page, { type: 'issue-reset-code', user: 'clerk-1' }))
    const code = answer.codes?.[0]?.code ?? ''
    expect(answer.office.people.find(({ user }) => user === 'clerk-1')?.codeOutstanding).toBe(true)
    expect(codesOf(await enter(page, 'clerk-1'))).toEqual(['secret-wrong'])
    value(await enterByCode(page, 'clerk-1', code))
    expect(codesOf(await enterByCode(page, 'clerk-1', code))).toEqual(['code-used'])
    expect(page.vault.domainsOf('clerk-1')).toContain('resident-record')
    const signedIn = value(await enter(page, 'manager'))
    expect(signedIn.problems).toEqual([])
    const view = value(await page.office.view(signedIn.principal))
    expect(view.people.find(({ user }) => user === 'clerk-1')?.codeOutstanding).toBe(false)
  })

  it('resets nobody’s own password by themselves, and asks only for oneself or one’s section', async () => {
    value(await enter(page, 'clerk-1'))
    expect(codesOf(await give(page, { type: 'request-reset', user: 'head' }))).toEqual(['not-in-own-section'])
    value(await give(page, { type: 'request-reset', user: 'clerk-1' }))
    expect(codesOf(await give(page, { type: 'issue-reset-code', user: 'clerk-1' }))).toEqual(['operation-not-granted'])
    value(await enter(page, 'manager'))
    value(await give(page, { type: 'request-reset', user: 'manager' }))
    expect(codesOf(await give(page, { type: 'issue-reset-code', user: 'manager' }))).toEqual(['not-for-oneself'])
  })

  it('refuses an account that was put in another’s place', async () => {
    const own = terminal.disk.accounts.get('clerk-1')
    if (own !== undefined)
      own.pair = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
    expect(codesOf(await enter(page, 'clerk-1'))).toEqual(['signing-key-differs'])
    expect(page.vault.opened()).toBeUndefined()
  })

  it('does nothing for whoever is not signed in', async () => {
    const principal = value(await page.office.principal())
    await page.office.signOut()
    expect(codesOf(await page.office.principal())).toEqual(['not-signed-in'])
    expect(codesOf(await page.office.execute({ type: 'stop-now', reason: 'x' }, principal))).toEqual(['not-signed-in'])
    value(await enter(page, 'clerk-1'))
    expect(codesOf(await page.office.execute({ type: 'stop-now', reason: 'x' }, principal))).toEqual(['not-signed-in'])
    expect(codesOf(await page.office.view(principal))).toEqual(['not-signed-in'])
  })
})
