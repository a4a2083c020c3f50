import { describe, expect, it } from 'vitest'
import { hoursAt, isOpen } from '#core/hours'
import { systemHoursOf } from '#app/desk/desk-hours'
import { foundedEach } from './founded-each.ts'
import { appoint, viewNow, codesOf, enter, give, jst, openPage, request, value, waiting } from './town-office.ts'

const town = foundedEach()

describe('hours and stops (要綱15条)', () => {
  it('are extended by the manager for one day, as the hours then say (F20)', async () => {
    const rule = systemHoursOf(town.catalogue)
    const [from, to] = [jst('2026-04-10', 21), jst('2026-04-10', 22)]
    value(await give(town.page, { type: 'extend-hours', from, to, reason: '混雑' }))
    expect(isOpen(jst('2026-04-10', 21, 59), rule, town.page.office.adjustments())).toBe(true)
    expect(isOpen(jst('2026-04-10', 22), rule, town.page.office.adjustments())).toBe(false)
    const [extension] = (await viewNow(town.page)).adjustments
    value(await give(town.page, { type: 'withdraw-extension', extension: extension?.id ?? '' }))
    expect(isOpen(jst('2026-04-10', 21, 30), rule, town.page.office.adjustments())).toBe(false)
    expect(codesOf(await give(town.page, { type: 'withdraw-extension', extension: extension?.id ?? '' }))).toEqual([
      'extension-over',
    ])
  })

  it.each(['clerk-1', 'head', 'deputy'])('are not extended by %s (F20)', async (user) => {
    value(await enter(town.page, user))
    const [from, to] = [jst('2026-04-10', 21), jst('2026-04-10', 22)]
    expect(codesOf(await give(town.page, { type: 'extend-hours', from, to, reason: 'x' }))).toEqual([
      'operation-not-granted',
    ])
    const entry = value(await town.terminal.store.audit.read('T1')).at(-1)
    expect(entry?.content.codes).toEqual({
      operation: 'hours-extension',
      act: 'execute',
      refusal: 'operation-not-granted',
    })
    expect(town.page.office.adjustments().extensions).toEqual([])
  })

  it('are not extended backwards, over more than a day, or for what has passed', async () => {
    const extend = (from: number, to: number) => give(town.page, { type: 'extend-hours', from, to, reason: 'x' })
    expect(codesOf(await extend(jst('2026-04-10', 22), jst('2026-04-10', 21)))).toEqual(['extension-reversed'])
    expect(codesOf(await extend(jst('2026-04-10', 21), jst('2026-04-11', 8, 1)))).toEqual(['extension-too-long'])
    expect(codesOf(await extend(jst('2026-04-09', 21), jst('2026-04-09', 22)))).toEqual(['extension-over'])
  })

  it('are stopped with notice, which each reads once', async () => {
    const [from, to] = [jst('2026-04-11', 12), jst('2026-04-11', 13)]
    value(await give(town.page, { type: 'announce-stop', from, to, reason: '保守点検' }))
    const second = openPage(town.terminal)
    const { notices } = value(await enter(second, 'clerk-1'))
    expect(notices).toEqual([{ id: notices[0]?.id, kind: 'stop', from, to, text: '保守点検', read: false }])
    value(await give(second, { type: 'read-notice', notice: notices[0]?.id ?? '' }))
    expect(value(await enter(second, 'clerk-1')).notices).toEqual([])
    expect(value(await enter(second, 'head')).notices).toHaveLength(1)
    expect(codesOf(await give(second, { type: 'read-notice', notice: 'x' }))).toEqual(['notice-unknown'])
    expect(hoursAt(jst('2026-04-11', 12), systemHoursOf(town.catalogue), second.office.adjustments()).state).toBe(
      'closed',
    )
  })

  it('are not stopped without notice but in an emergency, and the stop is ended', async () => {
    const late = {
      type: 'announce-stop',
      from: town.terminal.now - 1,
      to: town.terminal.now + 60_000,
      reason: 'x',
    } as const
    expect(codesOf(await give(town.page, late))).toEqual(['stop-without-notice'])
    value(await enter(town.page, 'deputy'))
    const stopped = value(await give(town.page, { type: 'stop-now', reason: '障害' })).office.adjustments[0]
    expect(stopped).toMatchObject({ kind: 'stop', from: town.terminal.now, by: 'deputy', over: false })
    expect(isOpen(town.terminal.now, systemHoursOf(town.catalogue), town.page.office.adjustments())).toBe(false)
    town.terminal.now += 60_000
    value(await give(town.page, { type: 'end-stop', stop: stopped?.id ?? '' }))
    expect(isOpen(town.terminal.now, systemHoursOf(town.catalogue), town.page.office.adjustments())).toBe(true)
    expect(codesOf(await give(town.page, { type: 'end-stop', stop: stopped?.id ?? '' }))).toEqual(['stop-over'])
    expect(codesOf(await give(town.page, { type: 'end-stop', stop: 'x' }))).toEqual(['stop-unknown'])
  })

  it('know nothing while nobody is signed in', async () => {
    value(await give(town.page, { type: 'stop-now', reason: '障害' }))
    await town.page.office.signOut()
    expect(town.page.office.adjustments()).toEqual({ extensions: [], stops: [] })
    expect(town.page.office.people()).toEqual([])
  })

  it('say that the clock is suspect, and take the manager’s word on it', async () => {
    town.terminal.suspect = true
    expect((await viewNow(town.page)).clockSuspect).toBe(true)
    value(await give(town.page, { type: 'clear-clock', reason: '合わせた' }))
    value(await give(town.page, { type: 'clear-store-loss', reason: '調べた' }))
    expect(town.page.cleared).toEqual(['clock', 'store-loss'])
    value(await enter(town.page, 'clerk-1'))
    expect(codesOf(await give(town.page, { type: 'clear-clock', reason: 'x' }))).toEqual(['operation-not-granted'])
    expect(codesOf(await give(town.page, { type: 'clear-store-loss', reason: 'x' }))).toEqual(['operation-not-granted'])
    expect(town.page.cleared).toEqual(['clock', 'store-loss'])
  })
})

describe('what ends soon', () => {
  it('is said thirty days before to whoever it concerns, and not once it is carried on', async () => {
    await appoint(town.page, 'head', request({ user: 'clerk-2', name: '短期', to: '2026-06-30' }))
    town.terminal.now = jst('2026-05-30', 9)
    expect(value(await enter(town.page, 'clerk-2'))).not.toHaveProperty('grantEnds')
    town.terminal.now = jst('2026-05-31', 9)
    const signedIn = value(await enter(town.page, 'clerk-2'))
    expect(signedIn.grantEnds).toBe('2026-06-30')
    expect(signedIn.notices).toMatchObject([{ kind: 'grants-ending', text: '2026-06-30' }])
    expect(value(await enter(town.page, 'clerk-1')).notices).toEqual([])
    expect(value(await enter(town.page, 'head')).notices).toHaveLength(1)
    await appoint(town.page, 'head', request({ user: 'clerk-2', name: '短期', from: '2026-07-01', to: '2027-03-31' }))
    expect(value(await enter(town.page, 'clerk-2')).notices).toEqual([])
  })
})

describe('what each sees of the office (要綱9条2項)', () => {
  it('is the own section for a head, everything for the manager, nobody for a clerk', async () => {
    await appoint(
      town.page,
      'deputy',
      request({ user: 'tax-head', name: '税長', section: 'taxes', role: 'section-head' }),
    )
    const users = async (user: string) => {
      value(await enter(town.page, user))
      return (await viewNow(town.page)).people.map((person) => person.user)
    }
    expect(await users('manager')).toEqual(['manager', 'head', 'deputy', 'clerk-1', 'tax-head'])
    expect(await users('head')).toEqual(['manager', 'head', 'deputy', 'clerk-1'])
    expect(await users('tax-head')).toEqual(['tax-head'])
    expect(await users('clerk-1')).toEqual([])
    expect((await viewNow(town.page)).requests).toEqual([])
  })
})

describe('when every term has ended', () => {
  it('the last manager alone comes in, to appoint anew and nothing else', async () => {
    town.terminal.now = jst('2027-04-01', 8)
    for (const user of ['head', 'deputy', 'clerk-1'])
      expect(codesOf(await enter(town.page, user))).toEqual(['grant-ended'])
    const { principal } = value(await enter(town.page, 'manager'))
    expect(principal.operations.map((operation) => operation.split('.')[0])).not.toContain('hours-extension')
    expect(principal.domains).toEqual([])
    const days = { from: '2027-04-01', to: '2028-03-31' }
    const head = request({ user: 'head', name: '所属 長子', role: 'section-head', domains: [], ...days })
    value(await give(town.page, { type: 'request-grant', request: head }))
    value(await give(town.page, { type: 'register-grant', request: await waiting(town.page, 'head') }))
    value(await enter(town.page, 'head'))
    const own = request({ user: 'manager', name: '統括 管理', role: 'general-manager', domains: [], ...days })
    value(await give(town.page, { type: 'request-grant', request: own }))
    value(await enter(town.page, 'manager'))
    value(await give(town.page, { type: 'register-grant', request: await waiting(town.page, 'manager') }))
    expect(value(await town.page.office.principal()).operations).toContain('hours-extension.execute')
    expect(value(await enter(town.page, 'manager')).problems).toEqual([])
  })
})
