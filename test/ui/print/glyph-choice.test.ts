// @vitest-environment happy-dom
import { mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeAll, expect, it } from 'vitest'
import type { Content } from '#app/desk/load-content'
import { problem, type Problem } from '#core/value'
import { useDeskStore } from '#ui/desk/desk-store.ts'
import { createI18nFor } from '#ui/i18n.ts'
import GlyphChoice from '#ui/print/GlyphChoice.vue'
import { sampleContent } from '../../app/desk/day/real-desk.ts'
import { fakeDesk, fakeDeskAccess } from '../fakes/fake-desk.ts'
import { fakeSafety, signedIn } from '../fakes/fake-safety.ts'

let content: Content
beforeAll(async () => {
  content = await sampleContent()
})

const missing = (cluster: string, codePoints: string, field = 'name') =>
  problem('glyph-missing', { field, label: '氏名', cluster, codePoints })

const show = async (...problems: readonly Problem[]) => {
  const pinia = createPinia()
  setActivePinia(pinia)
  const who = signedIn()
  const desk = fakeDesk(content.catalogue)
  await useDeskStore().open(fakeDeskAccess({ desk, safety: fakeSafety(who).access, principal: who.principal }), 'real')
  return mount(GlyphChoice, {
    props: { problems },
    global: { plugins: [pinia, createI18nFor('ja', { strict: true })] },
  })
}

it('a character without a face is left to the hand, or stands as one that the city has registered; each once', async () => {
  const shown = await show(missing('𠮷', 'U+20BB7'), missing('𠮷', 'U+20BB7', 'head'), problem('field-empty', {}))
  expect(shown.findAll('section')).toHaveLength(1)
  expect(shown.text()).toContain('書体にない字（U+20BB7）')
  const [hand, instead] = shown.findAll('button')
  expect(instead?.text()).toBe('登録の字「吉」で刷る')
  await hand?.trigger('click')
  await instead?.trigger('click')
  expect(shown.emitted('settled')).toEqual([[{ cluster: '𠮷' }], [{ cluster: '𠮷', substitute: '吉' }]])
})

it('of one that nothing is registered for only the hand is left, and the form’s own words are nobody’s choice', async () => {
  const shown = await show(missing('\u{2A6B2}', 'U+2A6B2'), missing('様', 'U+69D8', 'template'))
  expect(shown.findAll('button').map((button) => button.text())).toEqual(['空けて手書きにする'])
})
