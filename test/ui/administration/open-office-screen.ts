import type { Principal } from '#core/access'
import type { SafetyAccess } from '#ui/desk/desk-access.ts'
import type { OfficeScreen } from '#ui/router/index.ts'
import { fakeDesk, fakeDeskAccess } from '../fakes/fake-desk.ts'
import { fakeSafety, principal, signedIn, type FakeSafety } from '../fakes/fake-safety.ts'
import { mountApp, settle, type MountedApp } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let shown: MountedApp | undefined

/** Takes the screen of a test away after it. */
export const closeScreen = (): void => shown?.page.unmount()

/** A screen of the office as somebody sees it who may do everything unless told otherwise; {@link closeScreen} takes it away. */
export const openOfficeScreen = async (
  screen: OfficeScreen,
  who: Partial<Principal> = {},
  change: Partial<SafetyAccess> = {},
): Promise<FakeSafety & { readonly app: MountedApp }> => {
  const entered = signedIn({ principal: principal(who) })
  const safety = fakeSafety(entered, change)
  const desk = fakeDesk(undefined)
  const access = fakeDeskAccess({ desk, safety: safety.access, principal: entered.principal, signedIn: entered })
  const app = await mountApp(access, 'start')
  shown = app
  await button(app, '見本市で始める').trigger('click')
  await settle()
  await app.router.push({ name: screen })
  await settle()
  return { app, ...safety }
}

/** Every button whose words hold these. */
export const buttons = ({ page }: MountedApp, words: string) =>
  page.findAll('button').filter((one) => one.text().includes(words))

/** The first button whose words hold these; a test without one ends. */
export const button = (app: MountedApp, words: string) => {
  const [found] = buttons(app, words)
  if (found === undefined) throw new Error(`no button ${words}`)
  return found
}

/** Sends the open dialog off with its key. */
export const go = async (): Promise<void> => {
  press('Enter', { ctrlKey: true })
  await settle()
}
