// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { explain } from '#core/explanation'
import { derive } from '#core/derivation'
import { success } from '#core/value'
import { provideKeyboard } from '#ui/composables/keyboard.ts'
import { createI18nFor } from '#ui/i18n.ts'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { useVisitStore } from '#ui/desk/visit-store.ts'
import ReasonDialog from '#ui/plan/ReasonDialog.vue'
import { lampTown, lighting } from '../../core/explanation/lamp-town.ts'
import { fakeDesk, visitView } from '../fakes/fake-desk.ts'

const town = lampTown({
  licence: 'for-each: concerned-person\nevents: [lighting]\nneeded-when: { fact: person.guild@after, is: oil }',
})
const situation = lighting({ 'p1.guild@after': 'oil' })

describe('the reason dialog', () => {
  const opened = async () => {
    const pinia = createPinia()
    setActivePinia(pinia)
    const visit = visitView({
      persons: ['p1'],
      households: ['h1'],
      facts: Object.fromEntries(
        [
          ['family-name', '見本'],
          ['given-name', '灯'],
        ].map(([fact = '', value = '']) => [
          `person/p1/${fact}@after`,
          { subject: { type: 'person', id: 'p1' }, fact, side: 'after', value, origin: 'visitor', at: 0 },
        ]),
      ),
      events: [{ id: 'e1', kind: 'lighting', persons: ['p1'], date: '2026-04-01', facts: {} }],
    })
    const desk = {
      ...fakeDesk(town, {}, visit),
      explain: async ({ procedure, subject }: { procedure: string; subject: string }) =>
        success(explain(situation, town, { procedure, subject })!),
    }
    useDeskStore().opened = { desk } as never
    useDeskStore().principal = {} as never
    useVisitStore().visit = visit
    const [entry] = derive(situation, town, { authority: 'lamp-desk' }).entries
    const card = { key: 'a', entry: entry!, entries: [entry!], persons: [] } as never
    const root = defineComponent(() => {
      provideKeyboard()
      return () => h(ReasonDialog, { card, open: true })
    })
    const dialog = mount(root, { global: { plugins: [pinia, createI18nFor('ja')] } })
    await flushPromises()
    return dialog
  }

  it('says why in the language chosen', async () => {
    const dialog = await opened()
    expect(dialog.text()).toContain('見本　灯さんは、「手続licence」が必要です。')
    expect(dialog.text()).toContain('見本　灯さんの異動後の組が「芯組」・「灰組」なら、要らなくなります。')
    await dialog.find('input[value="en"]').setValue()
    expect(dialog.text()).toContain('見本　灯 needs: Procedure licence.')
    expect(dialog.text()).toContain('日本語で示しています')
    dialog.unmount()
  })

  it('changes its language by a key, wherever the focus is', async () => {
    const dialog = await opened()
    const press = async (key: string): Promise<void> => {
      window.dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }))
      await flushPromises()
    }
    await press('3')
    expect(dialog.text()).toContain('見本　灯 needs: Procedure licence.')
    await press('1')
    expect(dialog.text()).toContain('見本　灯さんは、「手続licence」が必要です。')
    dialog.unmount()
  })
})
