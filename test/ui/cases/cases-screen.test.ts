// @vitest-environment happy-dom
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { CaseCommand, CaseLine, CaseView } from '#app/cases/commands'
import type { Content } from '#app/desk/load-content'
import { failure, problem, success } from '#core/value'
import { stepOf } from '#ui/cases/case-acts.ts'
import { sampleContent } from '../../app/desk/day/real-desk.ts'
import { fakeDesk, fakeDeskAccess, visitView } from '../fakes/fake-desk.ts'
import { fakeSafety, principal, signedIn } from '../fakes/fake-safety.ts'
import { mountApp, settle } from '../fakes/mount-app.ts'
import { press } from '../parts/mount-part.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})
let page: VueWrapper | undefined
afterEach(() => page?.unmount())

const line = (change: Partial<CaseLine> = {}): CaseLine => ({
  ...{ case: 'real/case/c1', number: '20260401-7', ticket: '7', receivedOn: '2026-04-01', kind: 'inquiry' },
  ...{ dueOn: '2026-04-20', daysLeft: 17, section: 'residents' },
  ...change,
})
const detail = (change: Partial<CaseView> = {}): CaseView => ({
  ...line(),
  ...{ version: 5, phase: 'open', dueBy: 'clerk', awaited: '回答書', persons: ['見本　花子'], events: ['転入'] },
  ...{ procedures: [{ name: '印鑑登録', who: '見本　花子' }], letters: [], documents: [], takenUp: [] },
  ...change,
})

const open = async (
  lines: readonly CaseLine[],
  view: CaseView = detail(),
  operations: readonly string[] = ['visit.execute', 'case.execute', 'day-book.view'],
) => {
  const who = signedIn({ principal: principal({ operations }) })
  const commands: CaseCommand[] = []
  const searched: string[] = []
  const access = fakeDeskAccess({
    desk: fakeDesk(content.catalogue, {}, visitView({ phase: 'awaiting-visitor', open: false })),
    safety: fakeSafety(who).access,
    principal: who.principal,
    signedIn: who,
    cases: {
      list: async () => success(lines),
      search: async (name) => {
        searched.push(name)
        return name === 'x' ? failure(problem('case-search-too-short')) : success([])
      },
      view: async () => success(view),
      execute: async (command) => {
        commands.push(command)
        return success({ case: view, ...(command.type === 'take-up' ? { visit: 'real/visit/v9' } : {}) })
      },
    },
  })
  const app = await mountApp(access, 'start')
  page = app.page
  await app.page.findAll('main button')[0]?.trigger('click')
  await settle()
  press('l', { altKey: true })
  await settle()
  return { app, shown: app.page, commands, searched }
}

describe('the pending list', () => {
  it('stands one key from the reception: numbers, days, kinds and marks, no name', async () => {
    const { app, shown } = await open([
      line({ daysLeft: -2 }),
      line({ case: 'real/case/c2', number: '20260403-9', daysLeft: 0, kind: 'held-over' }),
      line({ case: 'real/case/c3', number: '20260403-8', hold: 'checking' }),
    ])
    expect(app.screen()).toBe('cases')
    const rows = shown.findAll('tbody tr').map((row) => row.text())
    expect(rows[0]).toMatch(/20260401-7.*照会書・回答書.*期限を過ぎています/s)
    expect(rows[1]).toMatch(/預かり.*今日まで/s)
    expect(rows[2]).toContain('確認中')
    expect(rows[2]).not.toContain('照会書')
    expect(shown.text()).not.toContain('見本　花子')
  })

  it('says when nothing lasts, and is not offered to whoever takes none up', async () => {
    expect((await open([])).shown.text()).toContain('継続中の案件はありません')
    page?.unmount()
    const { app } = await open([], detail(), ['visit.execute'])
    expect(app.screen()).toBe('reception')
    await app.router.push({ name: 'cases' })
    await settle()
    expect(app.screen()).toBe('reception')
  })

  it('looks for a name only when asked, and says what is wrong with it', async () => {
    const { shown, searched } = await open([line()])
    expect(searched).toEqual([])
    await shown.get('main input').setValue(' x ')
    await shown.get('main form').trigger('submit')
    await settle()
    expect(searched).toEqual(['x'])
    expect(shown.text()).toContain('2文字以上を入れてください')
    await shown.get('main input').setValue('見本')
    await shown.get('main form').trigger('submit')
    await settle()
    expect(shown.text()).toContain('0件見つかりました')
  })

  it('opens a case, which goes on in a visit of its own ticket', async () => {
    const { app, shown, commands } = await open([line()])
    await shown.get('tbody button').trigger('click')
    await settle()
    expect(shown.text()).toContain('印鑑登録（見本　花子）')
    press('Enter', { ctrlKey: true })
    await settle()
    press('Enter', { ctrlKey: true })
    await settle()
    expect(shown.get('dialog[open]').text()).toContain('受付番号を入れてください')
    expect(commands).toEqual([])
    await shown.get('dialog[open] input').setValue('31')
    press('Enter', { ctrlKey: true })
    await settle()
    expect(commands).toEqual([{ type: 'take-up', case: 'real/case/c1', expectedVersion: 5, ticket: '31' }])
    expect(app.screen()).toBe('reception')
  })

  it('leaves a case and the list by Esc', async () => {
    const { app, shown } = await open([line()])
    await shown.get('tbody button').trigger('click')
    await settle()
    press('Escape')
    await settle()
    expect(shown.findAll('tbody tr')).toHaveLength(1)
    press('Escape')
    await settle()
    expect(app.screen()).toBe('reception')
  })

  it('says of a held case that it is looked at, and nothing else', async () => {
    const held = detail({ hold: 'checking', awaited: '', persons: [], procedures: [], events: [] })
    const { shown } = await open([line({ hold: 'checking' })], held)
    await shown.get('tbody button').trigger('click')
    await settle()
    expect(shown.text()).toContain('確認中のため、内容は表示しません')
  })
})

describe('what is recorded of a case', () => {
  const typed = { day: '2026-04-03', answerBy: '', text: '', letter: 'l1' }

  it.each([
    ['letterSent', typed, { type: 'letter-sent', sentOn: '2026-04-03' }],
    ['answered', typed, { type: 'letter-answered', letter: 'l1', answeredOn: '2026-04-03', answer: 'answered' }],
    ['undelivered', typed, { type: 'letter-answered', letter: 'l1', answeredOn: '2026-04-03', answer: 'undelivered' }],
    [
      'received',
      { ...typed, text: ' 免許証 ' },
      { type: 'document-received', receivedOn: '2026-04-03', what: '免許証' },
    ],
    ['due', typed, { type: 'case-due-changed', dueOn: '2026-04-03' }],
    ['close', { ...typed, text: 'withdrawn' }, { type: 'case-closed', outcome: 'withdrawn' }],
  ] as const)('%s', (act, entry, step) => {
    expect(stepOf(act, entry)).toEqual(step)
  })

  it.each([
    ['received', typed],
    ['close', typed],
    ['due', { ...typed, day: '' }],
  ] as const)('nothing of %s while something is missing', (act, entry) => {
    expect(stepOf(act, entry)).toBeUndefined()
  })
})
