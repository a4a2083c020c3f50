// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failure, problem, success } from '#core/value'
import type { SafetyAccess } from '#ui/desk/desk-access.ts'
import { fakeDesk, fakeDeskAccess } from '../fakes/fake-desk.ts'
import { fakeSafety, PASSWORD, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle, type MountedApp } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
  vi.useRealTimers()
})

const open = async (change: Partial<SafetyAccess> = {}) => {
  const who = signedIn()
  const safety = fakeSafety(who, change)
  const desk = fakeDesk(undefined, { sample: false })
  const terminal = { pack: 'national', terminal: '1番窓口A' }
  const access = fakeDeskAccess({ desk, safety: safety.access, principal: who.principal, terminal })
  const app = await mountApp(access, 'sign-in')
  page = app.page
  const [user, password] = app.page.findAll('input')
  await user?.setValue('kita-m')
  await password?.setValue(PASSWORD)
  press('Enter', { ctrlKey: true })
  await settle()
  press('Escape')
  await settle()
  expect(app.screen()).toBe('reception')
  return { app, safety }
}
const button = ({ page: shown }: MountedApp, words: string) => {
  const found = shown.findAll('button').find((one) => one.text().includes(words))
  if (found === undefined) throw new Error(`no button ${words}`)
  return found
}
const type = (value: string) => {
  const box = document.querySelector<HTMLInputElement>('#main input')
  if (box === null) throw new Error('no box')
  box.focus()
  box.value = value
  box.dispatchEvent(new Event('input', { bubbles: true }))
  return box
}
const unlock = async (app: MountedApp, password = PASSWORD) => {
  type(password)
  await app.page.get('form').trigger('submit')
  await settle()
}

describe('the lock of the sample city', () => {
  it('needs no secret, since its staff have none', async () => {
    const who = signedIn()
    const safety = fakeSafety(who)
    const access = fakeDeskAccess({
      desk: fakeDesk(undefined),
      safety: safety.access,
      principal: who.principal,
      signedIn: who,
    })
    const app = await mountApp(access, 'start')
    page = app.page
    await button(app, '見本市で始める').trigger('click')
    await settle()
    press('F10')
    await settle()
    expect(app.page.get('h1').text()).toBe('画面をロックしています')
    await button(app, 'そのまま開く').trigger('click')
    await settle()
    expect(app.page.get('h1').text()).toBe('受付')
  })
})

describe('the lock', () => {
  it('by one key takes everything off the page and drops the keys', async () => {
    const { app, safety } = await open()
    type('ひみつの番号')
    press('F10')
    await settle()
    expect(app.page.get('h1').text()).toBe('画面をロックしています')
    expect(document.body.textContent).not.toContain('受付中の来庁')
    expect(document.body.innerHTML).not.toContain('ひみつの番号')
    expect(document.title).toBe('ロック中 - 窓口支援システム')
    expect(safety.calls).toEqual(['lock key'])
  })

  it('is heard in a dialog and while an input method converts', async () => {
    const { app } = await open()
    press('?')
    await settle()
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F10', isComposing: true, cancelable: true }))
    await settle()
    expect(app.page.get('h1').text()).toBe('画面をロックしています')
  })

  it('gives back what was typed and the caret, to the same person', async () => {
    const { app } = await open()
    type('A-23').setSelectionRange(2, 2)
    press('F10')
    await settle()
    await unlock(app)
    const box = document.querySelector<HTMLInputElement>('#main input')
    expect(app.screen()).toBe('reception')
    expect(box?.value).toBe('A-23')
    expect(document.activeElement).toBe(box)
    expect(box?.selectionStart).toBe(2)
    expect(document.title).toContain('受付')
  })

  it('stays shut for a wrong password and says so', async () => {
    const { app } = await open()
    press('F10')
    await settle()
    await unlock(app, 'wrong')
    expect(app.page.get('h1').text()).toBe('画面をロックしています')
    expect(app.page.get('[role=alert]').text()).toContain('開けません')
    await unlock(app)
    expect(app.page.get('h1').text()).toBe('受付')
  })

  it('makes somebody wait after too many tries', async () => {
    const { app } = await open({ reopen: async () => failure(problem('too-many-tries', { seconds: 30 })) })
    press('F10')
    await settle()
    await unlock(app)
    expect(button(app, '開く').attributes('disabled')).toBeDefined()
    expect(app.page.get('[role=status]').text()).toContain('30秒')
  })

  it('shows nothing but itself on Back and Forward', async () => {
    const { app } = await open()
    await app.router.push({ name: 'office-hours' })
    await settle()
    press('F10')
    await settle()
    app.router.back()
    await settle()
    expect(app.page.findAll('h1').map((one) => one.text())).toEqual(['画面をロックしています'])
    expect(document.title).toBe('ロック中 - 窓口支援システム')
  })

  it('stands before a page that the browser kept', async () => {
    const { app } = await open()
    const shown = new Event('pageshow') as Event & { persisted: boolean }
    Object.defineProperty(shown, 'persisted', { value: true })
    window.dispatchEvent(shown)
    await settle()
    expect(app.page.get('h1').text()).toBe('画面をロックしています')
  })

  it('lets another clerk sign in; what was typed stays with the first', async () => {
    const { app } = await open()
    type('A-23')
    press('F10')
    await settle()
    await button(app, '別の職員に代わる').trigger('click')
    await settle()
    expect(app.page.get('h1').text()).toBe('サインイン')
    expect(document.body.innerHTML).not.toContain('A-23')
  })

  it('comes when the hours ask for it', async () => {
    const duties = vi.fn<SafetyAccess['duties']>(() => [])
    const { app } = await open({ duties })
    duties.mockReturnValueOnce([{ type: 'lock', because: 'closed' }])
    document.dispatchEvent(new Event('visibilitychange'))
    await settle()
    expect(app.page.get('h1').text()).toBe('画面をロックしています')
  })

  it('takes the screen from somebody whose right has ended within 30 seconds', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    const refreshPrincipal = vi.fn<SafetyAccess['refreshPrincipal']>(async () => success(signedIn().principal))
    const { app, safety } = await open({ refreshPrincipal })
    refreshPrincipal.mockResolvedValue(failure(problem('grant-revoked')))
    await vi.advanceTimersByTimeAsync(30_000)
    await settle()
    expect(app.page.get('h1').text()).toBe('サインイン')
    expect(app.page.get('[role=alert]').text()).toContain('サインインできません')
    expect(safety.calls).toEqual(['sign-out'])
  })

  it('warns, and locks when nobody does anything', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    const { app } = await open()
    await vi.advanceTimersByTimeAsync(165_000)
    await settle()
    expect(app.page.get('[aria-live=polite]').text()).toContain('20秒で画面をロックします')
    window.dispatchEvent(new Event('pointermove'))
    await settle()
    expect(document.body.textContent).not.toContain('画面をロックします。続ける')
    await vi.advanceTimersByTimeAsync(181_000)
    await settle()
    expect(app.page.get('h1').text()).toBe('画面をロックしています')
  })
})
