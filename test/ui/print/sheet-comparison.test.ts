// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, expect, it } from 'vitest'
import type { SheetView } from '#app/desk/commands'
import type { Content } from '#app/desk/load-content'
import type { PrintedSheet } from '#core/record'
import { DESK_ACCESS } from '#ui/desk/desk-access.ts'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { createI18nFor } from '#ui/i18n.ts'
import SheetRow from '#ui/print/SheetRow.vue'
import { sampleContent } from '../../app/desk/day/real-desk.ts'
import { fakeDesk, fakeDeskAccess } from '../fakes/fake-desk.ts'
import { fakeSafety, principal, signedIn } from '../fakes/fake-safety.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const show = async (
  asks: 'none' | 'sheet',
  user: string,
  change: Partial<PrintedSheet> = {},
  of: Partial<SheetView> = {},
) => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const who = signedIn({ principal: principal({ user }) })
  const catalogue = { ...content.catalogue, desk: { ...content.catalogue.desk, 'second-check': asks } }
  const access = fakeDeskAccess({ desk: fakeDesk(catalogue), safety: fakeSafety(who).access, principal: who.principal })
  const desk = useDeskStore()
  await desk.open(access, 'real')
  desk.principal = who.principal
  const printed = {
    ...{ job: 'j1', form: 'f', class: 'resident-form', copy: 1, sheets: 1, contentHash: 'h', status: 'confirmed' },
    ...{ by: 'k-one', at: 0 },
    ...change,
  } as PrintedSheet
  const sheet = {
    ...{ key: 'f', form: 'f', class: 'resident-form', name: '届', contentHash: 'h', refusals: [], printed: [printed] },
    ...of,
  } as SheetView
  const global = {
    plugins: [pinia, createI18nFor('ja', { strict: true })],
    provide: { [DESK_ACCESS as symbol]: access },
  }
  return mount(SheetRow, { props: { sheet, going: false, problems: [], shown: false }, global })
}
const ACT = '書類と照合した'

it('a sheet waits for comparison, which another person than who printed it does', async () => {
  const row = await show('sheet', 'k-two')
  expect(row.text()).toContain('照合待ち')
  await row
    .findAll('button')
    .find((button) => button.text().includes(ACT))
    ?.trigger('click')
  expect(row.emitted('compared')).toEqual([['j1']])
})

it.each([
  ['who printed it', 'sheet', 'k-one', {}, {}, /照合待ち.*別の職員/s],
  ['one that was compared', 'sheet', 'k-two', { compared: { by: 'k-three', at: 0 } }, {}, /照合済み/],
] as const)('%s is offered nothing', async (_what, asks, user, change, of, words) => {
  const row = await show(asks, user, change, of)
  expect(row.text()).toMatch(words)
  expect(row.text()).not.toContain(ACT)
})

it.each([
  ['a desk that does not ask', 'none', {}, {}],
  ['a sheet that is not counted yet', 'sheet', { status: 'awaiting' }, {}],
  ['guidance', 'sheet', {}, { class: 'guidance' }],
] as const)('%s has nothing to compare', async (_what, asks, change, of) => {
  expect((await show(asks, 'k-two', change, of)).text()).not.toContain('照合')
})

it('a sheet on its way through the printer says so before the list has heard of it', async () => {
  const row = await show('none', 'k-one', {}, { printed: [] })
  expect(row.text()).not.toContain('枚数の確認待ち')
  await row.setProps({ out: true })
  expect(row.text()).toContain('枚数の確認待ち')
})
