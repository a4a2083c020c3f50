// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import type { PrintedSheet } from '#core/record'
import { createI18nFor } from '#ui/i18n.ts'
import ConfirmSheets from '#ui/print/ConfirmSheets.vue'

const sheet = (job: string, change: Partial<PrintedSheet> = {}): PrintedSheet => ({
  ...{ job, form: job, class: 'resident-form', copy: 1, sheets: 2, contentHash: 'h', status: 'awaiting' },
  ...{ by: 'k-one', at: 0 },
  ...change,
})
const show = (...sheets: readonly PrintedSheet[]) =>
  mount(ConfirmSheets, {
    props: { sheets, nameOf: ({ form }) => form },
    global: { plugins: [createI18nFor('ja', { strict: true })], stubs: { teleport: true } },
  })
const voided = (job: string, code = 'jam') => ({ type: 'sheet-voided', payload: { job, reason: { code } } })
const jam = (shown: ReturnType<typeof show>) => shown.findAll('button').find((button) => /紙詰まり/.test(button.text()))

it('after a jam everything goes again at once, unless something is named', async () => {
  const shown = show(sheet('a'), sheet('b'))
  await jam(shown)?.trigger('click')
  expect(shown.emitted('again')).toEqual([[[voided('a'), voided('b')]]])
  expect(shown.emitted('confirm')).toBeUndefined()
})

it('what came out stays out; only what is named goes again', async () => {
  const shown = show(sheet('a'), sheet('b'))
  await shown.findAll('input[type=radio]')[4]?.setValue(true)
  await jam(shown)?.trigger('click')
  expect(shown.emitted('again')).toEqual([
    [[{ type: 'sheet-confirmed', payload: { job: 'a', sheets: 2 } }, voided('b')]],
  ])
})

it('what did not come out without a jam is only taken back', async () => {
  const shown = show(sheet('a'), sheet('b'))
  await shown.findAll('input[type=radio]')[4]?.setValue(true)
  const answer = shown.findAll('button').find((button) => /取り消す/.test(button.text()))
  await answer?.trigger('click')
  expect(shown.emitted('confirm')).toEqual([
    [[{ type: 'sheet-confirmed', payload: { job: 'a', sheets: 2 } }, voided('b', 'did-not-come-out')]],
  ])
})

it('nothing goes again that the back desk has stopped', () => {
  expect(jam(show(sheet('a', { overtaken: true })))).toBeUndefined()
})
