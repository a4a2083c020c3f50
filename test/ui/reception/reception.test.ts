// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { Command } from '#app/desk/commands'
import type { VisitView } from '#app/desk/visit-view'
import { success } from '#core/value'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, PASSWORD, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let page: VueWrapper | undefined
afterEach(() => {
  page?.unmount()
  page = undefined
})

/** The reception of a signed-in clerk; `commands` are what its desk was told. */
const open = async (visit: VisitView = visitView()) => {
  const who = signedIn()
  const commands: Command[] = []
  const desk = fakeDesk(undefined, { sample: false }, visit)
  const listening = {
    ...desk,
    execute: async (command: Command) => {
      commands.push(command)
      return success({ visit })
    },
  }
  const terminal = { pack: 'national', terminal: '1番窓口A' }
  const access = fakeDeskAccess({ desk: listening, safety: fakeSafety(who).access, principal: who.principal, terminal })
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
  return { app, commands, shown: app.page }
}

const giveTicket = async (shown: VueWrapper, ticket: string) => shown.get('main input').setValue(ticket)

describe('the reception', () => {
  it('waits for the ticket with the focus in its field', async () => {
    const { shown } = await open()
    expect(document.activeElement).toBe(shown.get('main input').element)
  })

  it.each([
    ['a notification', { key: 'Enter', ctrlKey: true }, {}],
    ['a question at the window', { key: 's', altKey: true }, { purpose: 'consultation' }],
    ['a question by telephone', { key: 't', altKey: true }, { purpose: 'consultation', channel: 'telephone' }],
  ])('opens %s by one key', async (_what, { key, ...modifiers }, more) => {
    const { commands, shown } = await open()
    await giveTicket(shown, '23')
    press(key, modifiers)
    await settle()
    expect(commands).toEqual([{ type: 'open-visit', ticket: '23', ...more }])
  })

  it('opens nothing without a ticket, and says so', async () => {
    const { commands, shown } = await open()
    press('s', { altKey: true })
    await settle()
    expect(commands).toEqual([])
    expect(shown.text()).toContain('受付番号を入れてください')
  })
})

describe('every step of a visit', () => {
  it('says what whoever stands here needs', async () => {
    const visitor = {
      ...visitView().visitor!,
      help: { language: 'vi', writing: true, wheelchair: true } as const,
      writtenFor: { code: 'written-for' },
    }
    const { shown } = await open(visitView({ visitor }))
    await giveTicket(shown, '23')
    press('Enter', { ctrlKey: true })
    await settle()
    expect(shown.findAll('ul[aria-label="配慮・代筆"] li').map((one) => one.text())).toEqual([
      'ベトナム語',
      '筆談',
      '車いす',
      '代筆',
    ])
  })

  it('leads to the other visits of the window by one key each', async () => {
    const { app, shown } = await open(visitView({ allowed: ['visit-waiting'] }))
    await giveTicket(shown, '23')
    press('Enter', { ctrlKey: true })
    await settle()
    const others = shown.findAll('nav[aria-label="ほかの受付"] button').map((one) => one.text())
    expect(others).toHaveLength(2)
    expect(others[0]).toContain('21番')
    press('1', { altKey: true })
    await settle()
    expect(app.screen()).toBe('household')
  })
})
