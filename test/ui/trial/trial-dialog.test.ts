// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'
import type { TrialCase } from '#app/trial/trial-cases'
import { parseCase } from '#core/definitions'
import { DESK_ACCESS } from '#ui/desk/desk-access.ts'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { createI18nFor } from '#ui/i18n.ts'
import { TRIAL_CASES } from '#ui/trial/trial-access.ts'
import TrialDialog from '#ui/trial/TrialDialog.vue'
import { lampTown } from '../../core/explanation/lamp-town.ts'
import { fakeDesk, visitView } from '../fakes/fake-desk.ts'

const town = lampTown({
  licence: `for-each: concerned-person
events: [lighting]
needed-when: { all: [{ age-on: event.date, at-least: 20 }, { fact: event.wind, is: yes }] }
deadline: [{ id: days, from: event.date, length: 14 days, first-day: not-counted, rolls: no, law: 灯り条例第8条 }]`,
})
const text = `{ format: madoguchi/case@1, received-on: 2026-04-03, persons: { p1: { birth-date: 2006-05-05 } }, events: [{ id: e1, kind: lighting, date: 2026-04-01, persons: [p1], wind: yes }] }`
const read = readYaml('case.yaml', text)
const given = read.ok ? parseCase(read.value, '', town).case : undefined
const cases: readonly TrialCase[] = [{ title: '灯りの夜', kind: 'example', case: given! }]

const open = async (found: readonly TrialCase[]) => {
  const pinia = createPinia()
  setActivePinia(pinia)
  useDeskStore().opened = { desk: fakeDesk(town, {}, visitView({})) } as never
  const dialog = mount(TrialDialog, {
    props: { definition: town.definitions.get('licence')![0]!, open: true },
    global: {
      plugins: [pinia, createI18nFor('ja')],
      provide: {
        [DESK_ACCESS as symbol]: { now: () => Date.UTC(2026, 5, 3) },
        [TRIAL_CASES as symbol]: async () => found,
      },
    },
  })
  await flushPromises()
  return dialog
}

describe('trying a procedure on a case', () => {
  it('shows today and the day of the case side by side', async () => {
    const dialog = await open(cases)
    const [now, other] = dialog.findAll('section.column')
    expect(now!.text()).toContain('必要')
    expect(now!.text()).toContain('期限：令和8年6月15日')
    expect(other!.text()).toContain('対象外')
    expect(other!.text()).not.toContain('期限：')
  })

  it('follows a fact that is said otherwise, and goes back', async () => {
    const dialog = await open(cases)
    const wind = dialog.findAll('select').find((select) => select.text().includes('わからない'))!
    await wind.setValue('no')
    expect(dialog.findAll('section.column')[0]!.text()).toContain('対象外')
    await dialog
      .findAll('button')
      .find((button) => button.text().includes('事例のとおりに戻す'))!
      .trigger('click')
    expect(dialog.findAll('section.column')[0]!.text()).toContain('期限：令和8年6月15日')
  })

  it('says so where there is no case', async () => {
    expect((await open([])).text()).toContain('この手続の事例はありません')
  })
})
