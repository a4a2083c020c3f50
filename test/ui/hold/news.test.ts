// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import type { SheetView } from '#app/desk/commands'
import type { RecordNews } from '#app/protection/follow-records'
import { success } from '#core/value'
import { useVisitStore } from '#ui/desk/visit-store.ts'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle } from '../fakes/mount-app.ts'

let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const SHEET: SheetView = {
  key: 'resident-change',
  form: 'resident-change',
  class: 'resident-form',
  name: '住民異動届',
  copy: 1,
  contentHash: 'a',
  refusals: [],
  printed: [],
  job: { paper: 'a4-portrait' } as NonNullable<SheetView['job']>,
}
const HELD = visitView({ open: false, hold: 'checking', persons: [] })
const GOING = visitView({ persons: ['p1'] })

/** The application with a visit on the screen that another tab may stop. */
const open = async (screen: 'household' | 'print') => {
  const who = signedIn()
  let told: (news: RecordNews) => void = () => {}
  let now = GOING
  const reads: string[] = []
  const { access: safety } = fakeSafety(who, {
    follow: (_setup, tell) => {
      told = tell
      return () => {}
    },
  })
  const desk = {
    ...fakeDesk(undefined, {}, GOING),
    visit: async (stream: string) => {
      reads.push(stream)
      return success(now)
    },
    sheets: async () => success({ sheets: now.hold === 'checking' ? [] : [SHEET], overtaken: [], comparing: [] }),
  }
  const access = fakeDeskAccess({ desk, safety, principal: who.principal, signedIn: who })
  const app = await mountApp(access, 'start')
  page = app.page
  await app.page.findAll('main button')[0]?.trigger('click')
  await settle()
  await useVisitStore().show(GOING.stream)
  await app.router.push({ name: screen })
  await settle()
  reads.length = 0
  const tell = async (news: RecordNews, next = now) => {
    now = next
    told(news)
    await settle()
  }
  return { app, tell, reads }
}
const visits = new Map([[GOING.stream, GOING.version]])

describe('what another tab records while a visit is on the screen', () => {
  it('takes the household away at once when the visit is stopped, and leads to the reception', async () => {
    const { app, tell } = await open('household')
    expect(app.screen()).toBe('household')
    await tell({ list: true, visits }, HELD)
    expect(app.screen()).toBe('reception')
    expect(app.page.text()).toContain('確認中')
    expect(app.page.text()).not.toMatch(/支援措置|見本 太郎/)
  })

  it('withdraws the paper that was offered', async () => {
    const { app, tell } = await open('print')
    expect(app.page.text()).toContain(SHEET.name)
    await tell({ list: true, visits }, HELD)
    expect(useVisitStore().sheets).toEqual([])
    expect(app.page.text()).not.toContain(SHEET.name)
  })

  it('reads the visit anew when its own record went on elsewhere, and not for its own or another visit', async () => {
    const { tell, reads } = await open('household')
    await tell({ list: false, visits: new Map([...visits, ['real/visit/v2', 9]]) })
    expect(reads).toEqual([])
    await tell({ list: false, visits: new Map([[GOING.stream, 5]]) })
    expect(reads).toEqual([GOING.stream])
  })
})

describe('the list of visits', () => {
  it('shows one that waits for the back desk by its ticket and the neutral mark', async () => {
    const who = signedIn()
    const line = { visit: 'real/visit/21', ticket: '21', phase: 'open', receivedOn: '2026-04-03', lastAt: 0 } as const
    const desk = {
      ...fakeDesk(undefined),
      visits: async () =>
        success([
          { ...line, hold: 'checking' as const },
          { ...line, visit: 'x', ticket: '22' },
        ]),
    }
    const access = fakeDeskAccess({ desk, safety: fakeSafety(who).access, principal: who.principal, signedIn: who })
    const app = await mountApp(access, 'start')
    page = app.page
    await app.page.findAll('main button')[0]?.trigger('click')
    await settle()
    const rows = app.page.findAll('tbody tr').map((row) => row.text())
    expect(rows.find((row) => row.startsWith('21'))).toContain('確認中')
    expect(rows.find((row) => row.startsWith('22'))).not.toContain('確認中')
  })
})
