// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest'
import { success } from '#core/value'
import { sampleOffice } from '../fakes/fake-office.ts'
import { sampleProtection } from '../fakes/fake-protection.ts'
import { fakeSafety } from '../fakes/fake-safety.ts'
import { settle } from '../fakes/mount-app.ts'
import { button, buttons, closeScreen, go, openOfficeScreen } from './open-office-screen.ts'

afterEach(closeScreen)

describe('the back desk', () => {
  it('answers a hold by ticket number alone, with outcome and reason', async () => {
    const { app, commands } = await openOfficeScreen('office-back')
    await button(app, '確認する').trigger('click')
    await settle()
    expect(app.page.get('dialog[open] h2').text()).toBe('受付番号 23 の確認の結果')
    await app.page.get('dialog[open] textarea').setValue('別の生年月日')
    await go()
    expect(commands).toEqual([])
    await app.page.get('dialog[open] [value=not-the-person]').setValue(true)
    await go()
    expect(commands).toEqual([
      { type: 'resolve-hold', visit: 'v1', expectedVersion: 4, outcome: 'not-the-person', reason: '別の生年月日' },
    ])
  })

  it('shows the list only to those who keep it', async () => {
    const { app } = await openOfficeScreen('office-back', { operations: ['hold.execute', 'hold.view'] })
    expect(app.page.text()).toContain('23')
    expect(app.page.text()).not.toContain('見本 守子')
  })

  it('does not let the one who proposed a lift agree to it', async () => {
    const own = await openOfficeScreen('office-back')
    expect(buttons(own.app, '解除を承認する')).toHaveLength(1)
    own.app.page.unmount()
    const { app } = await openOfficeScreen('office-back', { user: 'minami-t' })
    expect(buttons(app, '解除を承認する')).toHaveLength(0)
    expect(app.page.text()).toContain('申し出た人は承認できません')
  })
})

describe('the names and notices of the list', () => {
  it('are written by a keeper for an entry set at a window', async () => {
    const { app, commands } = await openOfficeScreen('office-back')
    expect(app.page.text()).toContain('氏名は、まだ書かれていません')
    expect(app.page.text()).toContain('受付番号 23 で始めた措置')
    await button(app, '氏名を書く').trigger('click')
    await settle()
    const dialog = app.page.get('dialog[open]')
    await dialog.get('input').setValue('見本 守子')
    const [members, others] = dialog.findAll('textarea')
    await members?.setValue('見本 一子')
    await others?.setValue('架空 太郎')
    await go()
    const nobody = { kana: '', birth: '', address: '' }
    expect(commands).toEqual([
      {
        type: 'complete-protection',
        entry: 'e6',
        person: { ...nobody, name: '見本 守子' },
        household: [{ ...nobody, name: '見本 一子' }],
        opponents: [{ ...nobody, name: '架空 太郎' }],
      },
    ])
  })

  it('held for the old address are released by the section head, who sees tickets and no names', async () => {
    const list = sampleProtection()
    const entries = list.entries.map((one) => ({ ...one, person: { ...one.person, name: '' } }))
    const { app, commands } = await openOfficeScreen(
      'office-back',
      { operations: ['protection-list.approve', 'hold.view'] },
      {
        protection: {
          ...fakeSafety().access.protection,
          list: async () => success({ ...list, entries }),
          execute: async (command) => {
            commands.push(command)
            return success(list)
          },
        },
        office: {
          ...fakeSafety().access.office,
          view: async () => success(sampleOffice(['protection-list.approve', 'hold.view'])),
        },
      },
    )
    expect(app.page.text()).toContain('受付番号 14 の前の住所あての通知')
    expect(app.page.text()).not.toMatch(/守子|花子|架空 太郎/)
    await button(app, '発送を認める').trigger('click')
    await settle()
    await app.page.get('dialog[open] textarea').setValue('本人と確かめた')
    await go()
    expect(commands).toEqual([{ type: 'release-notice', entry: 'e4', notice: 'n1', reason: '本人と確かめた' }])
  })

  it('are not decided by whoever only answers holds', async () => {
    const { app } = await openOfficeScreen('office-back', {
      operations: ['hold.execute', 'hold.view', 'protection-list.view'],
    })
    expect(buttons(app, '発送を認める')).toEqual([])
    expect(buttons(app, '氏名を書く')).toEqual([])
  })
})
