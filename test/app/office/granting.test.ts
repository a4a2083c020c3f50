import { describe, expect, it } from 'vitest'
import { hasPhrase, phrase } from '#locales'
import { foundedEach } from './founded-each.ts'
import {
  appoint,
  auditedAt,
  codesOf,
  enter,
  enterByCode,
  give,
  jst,
  newTerminal,
  openPage,
  PASSWORD,
  request,
  value,
  waiting,
} from './town-office.ts'

const town = foundedEach()

describe('founding', () => {
  it('makes the first person general manager until the fiscal year ends', async () => {
    const fresh = openPage(await newTerminal(town.catalogue))
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
    expect(value(await town.page.office.principal()).domains).not.toContain('resident-record')
    expect(town.page.vault.domainsOf('manager')).toContain('resident-record')
  })

  it('refuses a founder whose section or id the desk does not know', async () => {
    const fresh = openPage(await newTerminal(town.catalogue))
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
    value(await enter(town.page, 'head'))
    value(await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '窓口 二' }) }))
    value(await enter(town.page, 'manager'))
    expect(town.terminal.disk.accounts.has('clerk-2')).toBe(false)
    const answer = value(
      await give(town.page, { type: 'register-grant', request: await waiting(town.page, 'clerk-2') }),
    )
    const [issued] = answer.codes ?? []
    expect(issued?.user).toBe('clerk-2')
    const signedIn = value(await enterByCode(town.page, 'clerk-2', issued?.code ?? ''))
    expect(signedIn.name).toBe('窓口 二')
    expect(signedIn.principal).toMatchObject({
      roles: ['system-user'],
      authority: 'resident-desk',
      domains: ['resident-record', 'desk'],
    })
    expect(signedIn.principal.operations).toContain('visit.execute')
    expect(town.page.vault.domainsOf('clerk-2')).toEqual(['audit', 'desk', 'office', 'resident-record'])
  })

  it('is told to the head in words that leave no place empty (要綱10条3項)', async () => {
    value(await enter(town.page, 'head'))
    value(await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '窓口 二' }) }))
    value(await enter(town.page, 'manager'))
    const { notice } = value(
      await give(town.page, { type: 'register-grant', request: await waiting(town.page, 'clerk-2') }),
    )
    const key = `office.notice.${notice?.code ?? ''}`
    expect(hasPhrase('ja', key)).toBe(true)
    const text = phrase('ja', key, notice?.params ?? {})
    expect(text).not.toMatch(/\{\w+\}/)
    for (const part of ['市民課', '窓口 二', 'clerk-2', '令和9年3月31日', '住民記録・窓口', '第10条第3項'])
      expect(text).toContain(part)
  })

  it('is not registered by whoever asked (F36)', async () => {
    value(await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-2', name: '窓口 二' }) }))
    const id = await waiting(town.page, 'clerk-2')
    expect(codesOf(await give(town.page, { type: 'register-grant', request: id }))).toEqual(['same-person-twice'])
    expect(await auditedAt(town.terminal)).toContain('refused manager grant execute same-person-twice')
    expect(town.page.vault.domainsOf('clerk-2')).toEqual([])
  })

  it('lets the founder appoint alone only whoever can ask from then on', async () => {
    const fresh = openPage(await newTerminal(town.catalogue))
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
    value(await enter(town.page, 'head'))
    expect(codesOf(await give(town.page, { type: 'request-grant', request: elsewhere }))).toEqual([
      'not-in-own-section',
    ])
    value(await enter(town.page, 'clerk-1'))
    expect(codesOf(await give(town.page, { type: 'request-grant', request: request() }))).toEqual([
      'operation-not-granted',
    ])
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
    value(await enter(town.page, 'head'))
    const answer = await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-2', ...changes }) })
    expect(codesOf(answer)).toEqual([code])
  })

  it('is not registered twice, once it is over, or beside another section in the same days', async () => {
    value(await enter(town.page, 'head'))
    value(await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-2', to: '2026-04-11' }) }))
    value(await give(town.page, { type: 'request-grant', request: request({ authority: 'one-stop-desk' }) }))
    value(await give(town.page, { type: 'request-grant', request: request({ user: 'clerk-3' }) }))
    value(await enter(town.page, 'manager'))
    const third = await waiting(town.page, 'clerk-3')
    value(await give(town.page, { type: 'register-grant', request: third }))
    expect(codesOf(await give(town.page, { type: 'register-grant', request: third }))).toContain(
      'grant-already-decided',
    )
    const beside = await waiting(town.page, 'clerk-1')
    expect(codesOf(await give(town.page, { type: 'register-grant', request: beside }))).toEqual(['grant-elsewhere'])
    const late = await waiting(town.page, 'clerk-2')
    town.terminal.now = jst('2026-04-12', 9)
    expect(codesOf(await give(town.page, { type: 'register-grant', request: late }))).toEqual(['grant-already-over'])
    expect(codesOf(await give(town.page, { type: 'register-grant', request: 'nowhere' }))).toEqual(['grant-unknown'])
  })

  it('warns when a known user id comes with another name', async () => {
    value(await enter(town.page, 'head'))
    const answer = value(
      await give(town.page, { type: 'request-grant', request: request({ name: '別人', domains: [] }) }),
    )
    expect(answer.warnings?.map(({ code }) => code)).toEqual(['person-name-differs'])
  })

  it('hands over no key when it cannot be recorded', async () => {
    value(await enter(town.page, 'head'))
    const more = request({ domains: ['pension', 'desk'] })
    value(await give(town.page, { type: 'request-grant', request: more }))
    value(await enter(town.page, 'manager'))
    const id = await waiting(town.page, 'clerk-1')
    town.terminal.database.failNext = new Error('full')
    expect(codesOf(await give(town.page, { type: 'register-grant', request: id }))).toEqual(['store-failed'])
    expect(town.page.vault.domainsOf('clerk-1')).not.toContain('pension')
  })
})
