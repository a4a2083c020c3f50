// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import type { Principal } from '#core/access'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { createI18nFor } from '#ui/i18n.ts'
import CompareList from '#ui/print/CompareList.vue'
import { principal } from '../fakes/fake-safety.ts'

const SHEETS = [
  { job: 'j1', name: '住民異動届', serial: 'M20260403-12-01', by: 'k-one' },
  { job: 'j2', name: '印鑑登録申請書', by: 'k-two' },
]

const show = (who: Partial<Principal>) => {
  const pinia = createPinia()
  setActivePinia(pinia)
  useDeskStore().principal = principal(who)
  const global = { plugins: [pinia, createI18nFor('ja', { strict: true })] }
  return mount(CompareList, { props: { sheets: SHEETS }, global })
}

it('names to a third clerk every sheet that waits, each with its number and its own button', async () => {
  const list = show({ user: 'k-three' })
  expect(list.text()).toContain('照合を待つ用紙が2件あります')
  expect(list.findAll('li').map((item) => item.text())).toEqual([
    expect.stringMatching(/^住民異動届.*M20260403-12-01/s),
    expect.stringMatching(/^印鑑登録申請書/),
  ])
  await list.get('button[aria-label="印鑑登録申請書を書類と照合した"]').trigger('click')
  expect(list.emitted('compared')).toEqual([['j2']])
})

it('leaves out what whoever looks printed themselves', () => {
  const list = show({ user: 'k-two' })
  expect(list.findAll('li').map((item) => item.text())).toEqual([expect.stringContaining('住民異動届')])
})

it('leaves out what the person printed for whom whoever looks deputises', () => {
  const list = show({ user: 'k-three', onBehalfOf: 'k-one' })
  expect(list.findAll('li').map((item) => item.text())).toEqual([expect.stringContaining('印鑑登録申請書')])
})

it('is not there when nothing is left to compare', () => {
  const pinia = createPinia()
  setActivePinia(pinia)
  useDeskStore().principal = principal({ user: 'k-one' })
  const global = { plugins: [pinia, createI18nFor('ja', { strict: true })] }
  expect(mount(CompareList, { props: { sheets: SHEETS.slice(0, 1) }, global }).text()).toBe('')
})
