import { mount, type VueWrapper } from '@vue/test-utils'
import { defineComponent, h, type Component } from 'vue'
import { createI18nFor } from '#ui/i18n.ts'
import { provideKeyboard } from '#ui/composables/keyboard.ts'

/** Mounts a part below a root that has the product's words and a keyboard, attached so that focus works. */
export const mountPart = (
  part: Component,
  props: Record<string, unknown> = {},
  slots: Record<string, () => unknown> = {},
): VueWrapper => {
  const root = defineComponent({
    setup() {
      provideKeyboard()
      return () => h(part, props, slots)
    },
  })
  return mount(root, { attachTo: document.body, global: { plugins: [createI18nFor('ja', { strict: true })] } })
}

/** A key press as a browser reports it, sent to `target`; answers whether it was left to the browser. */
export const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): boolean =>
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
