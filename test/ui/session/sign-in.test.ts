// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { problem, success } from '#core/value'
import type { SafetyAccess, SignedIn } from '#ui/desk/desk-access.ts'
import { fakeDesk, fakeDeskAccess } from '../fakes/fake-desk.ts'
import { fakeSafety, PASSWORD, principal, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle, type MountedApp } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const WITH_PIN: Partial<SafetyAccess> = { ways: () => ({ pin: true, passkey: false }) }

const open = async (who: Partial<SignedIn> = {}, change: Partial<SafetyAccess> = {}) => {
  const person = signedIn(who)
  const safety = fakeSafety(person, change)
  const terminal = { pack: 'national', terminal: '1番窓口A' }
  const desk = fakeDesk(undefined, { sample: false })
  const access = fakeDeskAccess({ desk, safety: safety.access, principal: person.principal, terminal })
  const app = await mountApp(access, 'sign-in')
  page = app.page
  return { app, safety }
}
const box = ({ page: shown }: MountedApp, label: string) => {
  const found = shown.findAll('label').find((one) => one.text() === label)
  return shown.get(`[id="${found?.attributes('for') ?? ''}"]`)
}
const button = ({ page: shown }: MountedApp, words: string) => {
  const found = shown.findAll('button').find((one) => one.text().includes(words))
  if (found === undefined) throw new Error(`no button ${words}`)
  return found
}
const signIn = async (app: MountedApp, password = PASSWORD) => {
  await box(app, 'ユーザーID').setValue('kita-m')
  await box(app, 'パスワード').setValue(password)
  press('Enter', { ctrlKey: true })
  await settle()
}

describe('the sign-in', () => {
  it('says what the system may be used for', async () => {
    const { app } = await open()
    expect(app.page.text()).toContain('要綱第12条')
    expect(app.page.text()).toContain('所掌する事務')
  })

  it('asks for what is missing before it asks anybody', async () => {
    const { app } = await open()
    press('Enter', { ctrlKey: true })
    await settle()
    expect(app.page.text()).toContain('ユーザーIDを入れてください')
    expect(app.page.text()).toContain('パスワードを入れてください')
  })

  it('refuses a wrong password, forgets it, and keeps the user id', async () => {
    const { app } = await open()
    await signIn(app, 'wrong')
    expect(app.page.get('[role=alert]').text()).toContain('サインインできません')
    expect((box(app, 'パスワード').element as HTMLInputElement).value).toBe('')
    expect((box(app, 'ユーザーID').element as HTMLInputElement).value).toBe('kita-m')
  })

  it('leads to the window by the keyboard, offering a PIN on the way', async () => {
    const { app } = await open()
    await signIn(app)
    expect(app.page.text()).toContain('今日だけの短い暗証番号')
    press('Escape')
    await settle()
    expect(app.screen()).toBe('reception')
  })

  it('shows each notice until it is read, and records that it was', async () => {
    const notice = { id: 'n1', kind: 'stop', from: 0, text: '機器の入替え', read: false } as const
    const { app, safety } = await open({ notices: [notice], grantEnds: '2026-04-20' })
    await signIn(app)
    expect(app.page.text()).toContain('システムを停止します（機器の入替え）')
    press('Enter', { ctrlKey: true })
    await settle()
    expect(safety.commands).toEqual([{ type: 'read-notice', notice: 'n1' }])
    expect(app.page.text()).not.toContain('機器の入替え')
    expect(app.page.text()).toContain('令和8年4月20日で終わります')
  })

  it('takes a one-time code with a new password typed twice', async () => {
    const told: unknown[] = []
    const { app } = await open(
      {},
      {
        signIn: async (...given) => {
          told.push(given)
          return success(signedIn())
        },
      },
    )
    await button(app, '初めて使う').trigger('click')
    await box(app, 'ユーザーID').setValue('nishi-j')
    await box(app, '一回限りの確認コード').setValue('H4K9-27QM')
    await box(app, '新しいパスワード').setValue('みじかい')
    await box(app, '新しいパスワード（もう一度）').setValue('ちがう')
    press('Enter', { ctrlKey: true })
    await settle()
    expect(app.page.text()).toContain('今は4文字です')
    expect(app.page.text()).toContain('2つのパスワードが違います')
    expect(told).toEqual([])
    await box(app, '新しいパスワード').setValue(PASSWORD)
    await box(app, '新しいパスワード（もう一度）').setValue(PASSWORD)
    press('Enter', { ctrlKey: true })
    await settle()
    expect(told).toEqual([['real', 'nishi-j', { type: 'code', code: 'H4K9-27QM', newPassword: PASSWORD }]])
  })

  it('lets nobody past while the store is in doubt, and those in charge clear it', async () => {
    let cleared = false
    const { app, safety } = await open(
      {},
      { ...WITH_PIN, storeLoss: async () => (cleared ? [] : [problem('store-replaced')]) },
    )
    await signIn(app)
    press('Enter', { ctrlKey: true })
    await settle()
    expect(app.screen()).toBe('store-loss')
    await app.router.push({ name: 'reception' })
    expect(app.screen()).toBe('store-loss')
    await button(app, '状況を記録して再開する').trigger('click')
    await settle()
    await app.page.get('dialog textarea').setValue('端末を入れ替えた')
    cleared = true
    press('Enter', { ctrlKey: true })
    await settle()
    expect(safety.commands).toEqual([{ type: 'clear-store-loss', reason: '端末を入れ替えた' }])
    expect(app.screen()).toBe('reception')
  })

  it('offers only the screens the roles have', async () => {
    const { app } = await open(
      { principal: principal({ operations: ['visit.execute', 'hours-extension.view'] }) },
      WITH_PIN,
    )
    await signIn(app)
    press('Enter', { ctrlKey: true })
    await settle()
    expect(app.page.findAll('nav button').map((one) => one.text())).toEqual(['受付', '運用時間'])
    await app.router.push({ name: 'office-audit' })
    expect(app.screen()).toBe('reception')
  })

  it('is gone back to after signing out, and nothing else', async () => {
    const { app, safety } = await open({}, WITH_PIN)
    await signIn(app)
    press('Enter', { ctrlKey: true })
    await settle()
    await button(app, 'サインアウト').trigger('click')
    await settle()
    expect(safety.calls).toEqual(['sign-out'])
    app.router.back()
    await settle()
    expect(app.screen()).toBe('sign-in')
    expect(app.page.text()).not.toContain('受付中の来庁')
  })

  it('lets the browser keep nothing of any field', async () => {
    const { app } = await open()
    await button(app, '初めて使う').trigger('click')
    expect(app.page.findAll('input').map((one) => one.attributes('autocomplete'))).toEqual(['off', 'off', 'off', 'off'])
    expect(app.page.findAll('form').map((one) => one.attributes('method'))).toEqual(['post'])
  })
})
