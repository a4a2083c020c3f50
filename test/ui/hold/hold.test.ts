// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { VisitView } from '#app/desk/visit-view'
import { useVisitStore } from '#ui/desk/visit-store.ts'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const open = async (visit: VisitView) => {
  const who = signedIn()
  const safety = fakeSafety(who)
  const desk = fakeDesk(undefined, {}, visit)
  const access = fakeDeskAccess({ desk, safety: safety.access, principal: who.principal, signedIn: who })
  const app = await mountApp(access, 'start')
  page = app.page
  await app.page.findAll('main button')[0]?.trigger('click')
  await settle()
  await useVisitStore().show('real/visit/v1')
  await settle()
  return { app, ...safety }
}
const HELD = visitView({ open: false, protection: { source: 'clerk', answer: 'unknown', initials: '北', at: 0 } })

describe('the quiet hold', () => {
  it('shows a neutral mark, no name, no measure and no alarm', async () => {
    const { app } = await open(HELD)
    const shown = app.page.text()
    expect(shown).toContain('確認中')
    expect(shown).not.toContain('見本 太郎')
    expect(shown).not.toMatch(/支援措置|加害|DV|住所の保護/)
    expect(app.page.findAll('.error, .danger, [role=alert]')).toEqual([])
  })

  it('opens the phrase card by one key; the back desk is told the ticket number alone', async () => {
    const { app } = await open(HELD)
    press('F9', { ctrlKey: true })
    await settle()
    const card = app.page.get('dialog[open]').text()
    expect(card).toContain('受付番号 23 の確認をお願いします')
    expect(card).not.toMatch(/支援措置|見本 太郎/)
  })

  it('is put on by one key and one confirmation, before any person was entered', async () => {
    const { app, commands } = await open(visitView())
    press('F8', { ctrlKey: true })
    await settle()
    expect(app.page.get('dialog[open]').text()).not.toContain('支援措置')
    press('Enter', { ctrlKey: true })
    await settle()
    expect(commands).toEqual([
      {
        type: 'set-protection',
        person: { name: '見本 太郎', kana: '', birth: '', address: '' },
        household: [],
        opponents: [],
        visit: 'real/visit/v1',
      },
    ])
    expect(app.page.text()).toContain('受付番号 23 を確認中にしました')
  })

  it('takes the whole household with it', async () => {
    const value = (text: string) => ({ value: text, origin: 'visitor', at: 0, by: 'kita-m' })
    const facts = {
      'person/p1/family-name@after': value('見本'),
      'person/p1/given-name@after': value('花子'),
      'person/p1/birth-date': value('平成2年11月23日'),
      'person/p2/family-name@after': value('見本'),
      'person/p2/given-name@after': value('一子'),
    } as unknown as VisitView['facts']
    const { commands } = await open(visitView({ persons: ['p1', 'p2'], households: ['h1'], facts }))
    press('F8', { ctrlKey: true })
    await settle()
    press('Enter', { ctrlKey: true })
    await settle()
    expect(commands).toMatchObject([
      {
        household: [
          { name: '見本\u3000花子', birth: '1990-11-23' },
          { name: '見本\u3000一子', birth: '' },
        ],
      },
    ])
  })
})
