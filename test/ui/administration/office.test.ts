// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failure, problem, success } from '#core/value'
import type { SafetyAccess } from '#ui/desk/desk-access.ts'
import type { OfficeScreen } from '#ui/router/index.ts'
import { fakeDesk, fakeDeskAccess } from '../fakes/fake-desk.ts'
import { sampleOffice } from '../fakes/fake-office.ts'
import { sampleProtection } from '../fakes/fake-protection.ts'
import { fakeSafety, principal, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle, type MountedApp } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const open = async (screen: OfficeScreen, operations?: readonly string[], change: Partial<SafetyAccess> = {}) => {
  const who = signedIn(operations === undefined ? {} : { principal: principal({ operations }) })
  const safety = fakeSafety(who, change)
  const desk = fakeDesk(undefined)
  const access = fakeDeskAccess({ desk, safety: safety.access, principal: who.principal, signedIn: who })
  const app = await mountApp(access, 'start')
  page = app.page
  await button(app, '見本市で始める').trigger('click')
  await settle()
  await app.router.push({ name: screen })
  await settle()
  return { app, ...safety }
}
const buttons = ({ page: shown }: MountedApp, words: string) =>
  shown.findAll('button').filter((one) => one.text().includes(words))
const button = (app: MountedApp, words: string) => {
  const [found] = buttons(app, words)
  if (found === undefined) throw new Error(`no button ${words}`)
  return found
}
const go = async () => {
  press('Enter', { ctrlKey: true })
  await settle()
}

describe('people and grants', () => {
  it('registers after a second look, and shows the code and the notice once', async () => {
    const { app, commands } = await open('office-people')
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
    const { app, commands } = await open('office-people')
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
    const { app } = await open('office-people', ['grant.view', 'revocation.view'])
    const words = app.page.findAll('main button').map((one) => one.text())
    expect(words.filter((each) => each !== '')).toEqual([])
  })

  it('shows a right that has ended only when asked', async () => {
    const { app } = await open('office-people')
    expect(app.page.text()).not.toContain('令和8年3月31日まで')
    await app.page.get('[type=checkbox]').setValue(true)
    expect(app.page.text()).toContain('令和8年3月31日まで')
  })

  it('says what could not be done', async () => {
    const refusal = failure(problem('same-person-twice'))
    const { app } = await open('office-people', undefined, {
      office: { ...fakeSafety().access.office, execute: async () => refusal },
    })
    await button(app, '却下する').trigger('click')
    await settle()
    await app.page.get('dialog[open] textarea').setValue('二重')
    await go()
    expect(app.page.get('main [role=alert]').text()).toContain('申請した本人は')
  })
})

describe('the hours', () => {
  it('are extended for one day, from a time to a time', async () => {
    const { app, commands } = await open('office-hours')
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
    const { app } = await open('office-hours', ['hours-extension.view'])
    expect(app.page.text()).toContain('引越しの集中期のため')
    expect(app.page.findAll('main button')).toEqual([])
  })
})

describe('the back desk', () => {
  it('answers a hold by ticket number alone, with outcome and reason', async () => {
    const { app, commands } = await open('office-back')
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
    const { app } = await open('office-back', ['hold.execute', 'hold.view'])
    expect(app.page.text()).toContain('23')
    expect(app.page.text()).not.toContain('見本 守子')
  })

  it('does not let the one who proposed a lift agree to it', async () => {
    const own = await open('office-back')
    expect(buttons(own.app, '解除を承認する')).toHaveLength(1)
    own.app.page.unmount()
    const who = principal({ user: 'minami-t' })
    const safety = fakeSafety(signedIn({ principal: who }))
    const desk = fakeDesk(undefined)
    const access = fakeDeskAccess({
      desk,
      safety: safety.access,
      principal: who,
      signedIn: signedIn({ principal: who }),
    })
    const app = await mountApp(access, 'start')
    page = app.page
    await button(app, '見本市で始める').trigger('click')
    await settle()
    await app.router.push({ name: 'office-back' })
    await settle()
    expect(buttons(app, '解除を承認する')).toHaveLength(0)
    expect(app.page.text()).toContain('申し出た人は承認できません')
  })
})

describe('the names and notices of the list', () => {
  it('are written by a keeper for an entry set at a window', async () => {
    const { app, commands } = await open('office-back')
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
    const { app, commands } = await open('office-back', ['protection-list.approve', 'hold.view'], {
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
    })
    expect(app.page.text()).toContain('受付番号 14 の前の住所あての通知')
    expect(app.page.text()).not.toMatch(/守子|花子|架空 太郎/)
    await button(app, '発送を認める').trigger('click')
    await settle()
    await app.page.get('dialog[open] textarea').setValue('本人と確かめた')
    await go()
    expect(commands).toEqual([{ type: 'release-notice', entry: 'e4', notice: 'n1', reason: '本人と確かめた' }])
  })

  it('are not decided by whoever only answers holds', async () => {
    const { app } = await open('office-back', ['hold.execute', 'hold.view', 'protection-list.view'])
    expect(buttons(app, '発送を認める')).toEqual([])
    expect(buttons(app, '氏名を書く')).toEqual([])
  })
})

describe('the audit', () => {
  it('leaves the terminal only before two people', async () => {
    const save = vi.fn()
    vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: save }))
    const { app } = await open('office-audit')
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
    const { app } = await open('office-audit')
    const [action, actor] = app.page.findAll('main input')
    await action?.setValue('サインイン')
    await actor?.setValue('minami-t')
    const rows = app.page.findAll('tbody tr').map((one) => one.text())
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.every((row) => row.includes('サインイン') && row.includes('minami-t'))).toBe(true)
  })
})
