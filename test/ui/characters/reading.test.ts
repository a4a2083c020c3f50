import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { success } from '#core/value'
import CharacterPicker from '#ui/characters/CharacterPicker.vue'
import { provideKeyboard } from '#ui/composables/keyboard.ts'
import { DESK_ACCESS } from '#ui/desk/desk-access.ts'
import type { DeskAccess } from '#ui/desk/desk-access.ts'
import { createI18nFor } from '#ui/i18n.ts'

const SHAPES: Readonly<Record<string, readonly string[]>> = { 邉: ['邉', '邉\u{E0102}'] }

const intake = {
  readCharacters: async (query: string) => success(query === 'なべ' ? ['辺', '邉', '鍋'] : []),
  searchCharacters: async (query: string) =>
    SHAPES[query] === undefined
      ? []
      : [
          {
            asked: query,
            choices: SHAPES[query].map((text) => ({ text, codePoints: text.length.toString(), fonts: [] })),
          },
        ],
  showFace: async () => undefined,
}

const mountPicker = async () => {
  const root = defineComponent({
    setup() {
      provideKeyboard()
      return () => h(CharacterPicker, {}, { default: () => h('input', { type: 'text', id: 'name', value: '渡' }) })
    },
  })
  const page = mount(root, {
    attachTo: document.body,
    global: {
      plugins: [createI18nFor('ja', { strict: true })],
      provide: { [DESK_ACCESS as symbol]: { intake } as unknown as DeskAccess },
    },
  })
  const name = page.find<HTMLInputElement>('#name').element
  name.focus()
  name.setSelectionRange(1, 1)
  const press = async (key: string, init: KeyboardEventInit = {}) => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    )
    await flushPromises()
  }
  await press('c', { altKey: true, code: 'KeyC' })
  return { page, name, press }
}

afterEach(() => (document.body.innerHTML = ''))

it('a kanji is found by its reading, its shapes by the kanji, and goes into the name by keys alone', async () => {
  const { page, name, press } = await mountPicker()
  const query = page.find<HTMLInputElement>('dialog input')
  query.element.focus()
  await query.setValue('なべ')
  await flushPromises()
  expect(page.findAll('[data-choice]').map((each) => each.text())).toEqual(['辺', '邉', '鍋'])
  await press('ArrowDown')
  expect(document.activeElement?.textContent).toBe('辺')
  await press('ArrowRight')
  expect(document.activeElement?.textContent).toBe('邉')
  ;(document.activeElement as HTMLElement).click()
  await flushPromises()
  expect(query.element.value).toBe('邉')
  await press('ArrowRight')
  ;(document.activeElement as HTMLElement).click()
  await flushPromises()
  expect(name.value).toBe('渡邉\u{E0102}')
})
