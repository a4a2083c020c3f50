// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failure, problem } from '#core/value'
import { fakeSafety } from '../fakes/fake-safety.ts'
import { settle } from '../fakes/mount-app.ts'
import { button, closeScreen, go, openOfficeScreen } from './open-office-screen.ts'

afterEach(closeScreen)

describe('people and grants', () => {
  it('registers after a second look, and shows the code and the notice once', async () => {
    const { app, commands } = await openOfficeScreen('office-people')
    await button(app, '登録する').trigger('click')
    expect(commands).toEqual([])
    await go()
    expect(commands).toEqual([{ type: 'register-grant', request: 'r1' }])
    expect(app.page.get('dialog[open]').text()).toContain('H4K9-27QM')
    expect(app.page.get('dialog[open]').text()).toContain('第10条第3項の規定により通知します')
    await go()
    expect(document.body.innerHTML).not.toContain('H4K9-27QM')
  })

  it('asks for a reason before it takes a right away', async () => {
    const { app, commands } = await openOfficeScreen('office-people')
    await button(app, '職権で解除する').trigger('click')
    await settle()
    await go()
    expect(commands).toEqual([])
    expect(app.page.get('dialog[open]').text()).toContain('理由を入れてください')
    await app.page.get('dialog[open] textarea').setValue('目的外の閲覧')
    await go()
    expect(commands).toEqual([{ type: 'revoke-grant', grant: 'g1', reason: '目的外の閲覧', forced: true }])
  })

  it('offers nothing to those who may only look', async () => {
    const { app } = await openOfficeScreen('office-people', { operations: ['grant.view', 'revocation.view'] })
    const words = app.page.findAll('main button').map((one) => one.text())
    expect(words.filter((each) => each !== '')).toEqual([])
  })

  it('shows a right that has ended only when asked', async () => {
    const { app } = await openOfficeScreen('office-people')
    expect(app.page.text()).not.toContain('令和8年3月31日まで')
    await app.page.get('[type=checkbox]').setValue(true)
    expect(app.page.text()).toContain('令和8年3月31日まで')
  })

  it('says what could not be done', async () => {
    const refusal = failure(problem('same-person-twice'))
    const { app } = await openOfficeScreen(
      'office-people',
      {},
      {
        office: { ...fakeSafety().access.office, execute: async () => refusal },
      },
    )
    await button(app, '却下する').trigger('click')
    await settle()
    await app.page.get('dialog[open] textarea').setValue('二重')
    await go()
    expect(app.page.get('main [role=alert]').text()).toContain('申請した本人は')
  })
})

describe('the hours', () => {
  it('are extended for one day, from a time to a time', async () => {
    const { app, commands } = await openOfficeScreen('office-hours')
    await button(app, '運用時間を延長する').trigger('click')
    await settle()
    const [from, to] = app.page.findAll('dialog[open] .fields input')
    await from?.setValue('21:00')
    await to?.setValue('20:00')
    await app.page.get('dialog[open] textarea').setValue('引越し期')
    await go()
    expect(app.page.get('dialog[open]').text()).toContain('開始より後にしてください')
    await to?.setValue('22:30')
    await go()
    expect(commands).toEqual([
      {
        type: 'extend-hours',
        from: Date.UTC(2026, 3, 3, 12),
        to: Date.UTC(2026, 3, 3, 13, 30),
        reason: '引越し期',
      },
    ])
  })

  it('can be seen by all and changed by nobody else', async () => {
    const { app } = await openOfficeScreen('office-hours', { operations: ['hours-extension.view'] })
    expect(app.page.text()).toContain('引越しの集中期のため')
    expect(app.page.findAll('main button')).toEqual([])
  })
})

describe('the audit', () => {
  it('leaves the terminal only before two people', async () => {
    const save = vi.fn()
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: save }))
    const { app } = await openOfficeScreen('office-audit')
    await button(app, '書き出す').trigger('click')
    await settle()
    const [user, password] = app.page.findAll('dialog[open] input')
    await user?.setValue('minami-t')
    await password?.setValue('wrong')
    await go()
    expect(app.page.find('dialog[open] [role=alert]').exists()).toBe(true)
    expect(save).not.toHaveBeenCalled()
    await password?.setValue('mihon no aikotoba desu')
    await go()
    expect(save).toHaveBeenCalledTimes(1)
    expect(app.page.text()).toContain('audit-1-1204.ndjson を書き出しました')
    vi.unstubAllGlobals()
  })

  it('is filtered by what was done and by whom, without any value', async () => {
    const { app } = await openOfficeScreen('office-audit')
    const [action, actor] = app.page.findAll('main input')
    await action?.setValue('サインイン')
    await actor?.setValue('minami-t')
    const rows = app.page.findAll('tbody tr').map((one) => one.text())
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.includes('サインイン') && row.includes('minami-t'))).toBe(true)
  })
})
