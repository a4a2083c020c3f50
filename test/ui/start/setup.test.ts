// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { failure, problem, success } from '#core/value'
import type { SafetyAccess } from '#ui/desk/desk-access.ts'
import { fakeDesk, fakeDeskAccess } from '../fakes/fake-desk.ts'
import { fakeSafety, PASSWORD, principal } from '../fakes/fake-safety.ts'
import { mountApp, settle, type MountedApp } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const open = async (change: Partial<SafetyAccess> = {}): Promise<MountedApp> => {
  const safety = fakeSafety(undefined, { founded: async () => success(false), ...change })
  const access = fakeDeskAccess({ desk: fakeDesk(undefined), safety: safety.access, principal: principal() })
  const app = await mountApp(access, 'setup')
  page = app.page
  await app.page.get('select').setValue('national')
  await app.page.get('input').setValue('1番窓口A')
  await app.page.get('form').trigger('submit')
  await settle()
  return app
}
const fill = async ({ page: shown }: MountedApp, password = PASSWORD) => {
  const [user, name, first, second] = shown.findAll('input')
  await user?.setValue('kita-m')
  await name?.setValue('北 窓子')
  await shown.get('select').setValue('residents')
  await first?.setValue(password)
  await second?.setValue(password)
  press('Enter', { ctrlKey: true })
  await settle()
}

describe('the first set-up', () => {
  it('makes the first administrator and shows the recovery key until it was written down', async () => {
    let isFounded = false
    const found = vi.fn<SafetyAccess['found']>(async (_setup, _founder, keep) => {
      isFounded = await keep('7K3M-9QXT')
      return success(undefined)
    })
    const app = await open({ found })
    expect(app.page.get('h1').text()).toBe('最初の管理者の登録')
    await fill(app)
    expect(found).toHaveBeenCalledWith(
      'real',
      {
        user: 'kita-m',
        name: '北 窓子',
        section: 'residents',
        password: PASSWORD,
      },
      expect.any(Function),
    )
    expect(app.page.text()).toContain('7K3M-9QXT')
    expect(isFounded).toBe(false)
    press('Enter', { ctrlKey: true })
    await settle()
    expect(app.screen()).toBe('setup')
    await app.page.get('[type=checkbox]').setValue(true)
    press('Enter', { ctrlKey: true })
    await settle()
    expect(app.screen()).toBe('sign-in')
    expect(isFounded).toBe(true)
    expect(document.body.innerHTML).not.toContain('7K3M-9QXT')
  })

  it('names no default account and takes no weak password', async () => {
    const found = vi.fn<SafetyAccess['found']>()
    const app = await open({ found })
    expect(app.page.findAll('input').map((one) => (one.element as HTMLInputElement).value)).toEqual(['', '', '', ''])
    await fill(app, 'short')
    expect(found).not.toHaveBeenCalled()
    expect(app.page.text()).toContain('今は5文字です')
  })

  it('founds nothing when the page is left before the key was written down', async () => {
    let kept: boolean | undefined
    const app = await open({
      found: async (_setup, _founder, keep) => {
        kept = await keep('7K3M-9QXT')
        return failure(problem('recovery-not-kept'))
      },
    })
    await fill(app)
    await app.router.push({ name: 'start' })
    await settle()
    expect(kept).toBe(false)
    expect(document.body.innerHTML).not.toContain('7K3M-9QXT')
  })

  it('says why it could not be done', async () => {
    const app = await open({ found: async () => failure(problem('vault-already-founded')) })
    await fill(app)
    expect(app.page.find('[role=alert]').exists()).toBe(true)
    expect(app.page.text()).not.toContain('復旧キー')
  })
})
