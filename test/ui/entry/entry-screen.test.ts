// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it, vi } from 'vitest'
import type { EntryData } from '#app/entry/entry-data'
import { failure, problem, success } from '#core/value'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { useVisitStore } from '#ui/desk/visit-store.ts'
import EntryScreen from '#ui/entry/EntryScreen.vue'
import { createI18nFor } from '#ui/i18n.ts'
import { invented } from '../../core/definitions/invented.ts'
import { fakeDesk, visitView } from '../fakes/fake-desk.ts'

const HASH = 'a'.repeat(64)
const data: EntryData = {
  systems: [
    {
      id: 'residents',
      name: '住民記録',
      section: '市民課',
      rows: [
        {
          key: 'e1/person/p1',
          who: '𠮷田　太郎',
          subject: { type: 'person', id: 'p1' },
          event: 'e1',
          settled: true,
          contentHash: HASH,
          cells: [
            { field: 'a', label: '異動事由', value: '01' },
            { field: 'b', label: '住所', value: '', mark: 'by-hand' },
            { field: 'c', label: '性別', value: '', mark: 'no-code', written: '男' },
          ],
        },
      ],
    },
  ],
}

const open = async (answer = success(data) as ReturnType<typeof success<EntryData>>, entries = {}) => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const visit = visitView({ persons: ['p1'], entries })
  const desk = { ...fakeDesk(invented(), {}, visit), entryData: vi.fn(async () => answer) }
  useDeskStore().opened = { desk } as never
  useDeskStore().principal = {} as never
  const store = useVisitStore()
  store.visit = visit
  const record = vi.spyOn(desk, 'execute')
  const screen = mount(EntryScreen, {
    global: { plugins: [pinia, createI18nFor('ja', { strict: true })], stubs: { VisitFrame: FRAME } },
    attachTo: document.body,
  })
  await flushPromises()
  return { screen, desk, record, store }
}
const FRAME = { template: '<div><slot /><slot name="actionsStart" /><slot name="actions" /></div>' }
const button = (screen: Awaited<ReturnType<typeof open>>['screen'], words: string) => {
  const found = screen.findAll('button').find((each) => each.text().startsWith(words))
  if (found === undefined) throw new Error(`no button ${words}`)
  return found
}

describe('the screen of data for the core systems', () => {
  it('shows one field after the other, and says of each empty one why', async () => {
    const { screen } = await open()
    expect(screen.find('.box').text()).toContain('01')
    await button(screen, '次の項目').trigger('click')
    expect(screen.find('.box').text()).toContain('住所の欄は表示しません')
    await button(screen, '次の項目').trigger('click')
    expect(screen.find('.box').text()).toContain('住民記録の符号が決められていません: 男')
    await button(screen, '前の項目').trigger('click')
    expect(screen.find('.box').text()).toContain('住所')
  })

  it('records at the end of the row that it was entered, by the hash of what was shown', async () => {
    const { screen, record } = await open()
    for (let field = 0; field < 3; field += 1) await button(screen, '次の項目').trigger('click')
    expect(screen.find('.box').text()).toContain('この人の項目は終わりです')
    await button(screen, '入力済にして次の人へ').trigger('click')
    await flushPromises()
    expect(record.mock.calls[0]?.[0]).toMatchObject({
      type: 'record',
      drafts: [
        {
          type: 'entry-recorded',
          payload: {
            system: 'residents',
            subject: { type: 'person', id: 'p1' },
            event: 'e1',
            by: 'screen',
            contentHash: HASH,
          },
        },
      ],
    })
  })

  it('tells an entered row from one that has changed since', async () => {
    const entered = (contentHash: string) => ({
      'residents/e1/person/p1': {
        system: 'residents',
        subject: { type: 'person', id: 'p1' },
        event: 'e1',
        by: 'screen' as const,
        contentHash,
        at: 1,
      },
    })
    const same = await open(success(data), entered(HASH))
    expect(same.screen.text()).toContain('入力済 1/1')
    expect(button(same.screen, '入力済を取り消す').exists()).toBe(true)
    const other = await open(success(data), entered('b'.repeat(64)))
    expect(other.screen.text()).toContain('入力した後で変わりました')
  })

  it('says why nothing is shown, shows nothing then, and offers no file and no clipboard', async () => {
    const refused = await open(failure(problem('hold-checking')) as never)
    expect(refused.screen.text()).toContain('確認中です')
    expect(refused.screen.text()).not.toContain('太郎')
    const { screen } = await open()
    expect(screen.findAll('button').some((each) => /ファイル|コピー/.test(each.text()))).toBe(false)
    const none = await open(success({ systems: [] }))
    expect(none.screen.text()).toContain('基幹系に入力するものはありません')
  })

  it('reads the data anew when somebody else changed the visit', async () => {
    const { desk, store } = await open()
    expect(desk.entryData).toHaveBeenCalledTimes(1)
    store.visit = visitView({ version: 9 })
    await flushPromises()
    expect(desk.entryData).toHaveBeenCalledTimes(2)
  })
})
