import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { findAddresses } from '#app/intake/find-addresses'
import { DESK_ACCESS } from '#ui/desk/desk-access.ts'
import type { DeskAccess } from '#ui/desk/desk-access.ts'
import AddressField from '#ui/household/AddressField.vue'
import { createI18nFor } from '#ui/i18n.ts'

const TOWNS: Readonly<Record<string, readonly string[]>> = { '0000001': ['甲', '乙', '丙'], '0000002': ['丁'] }

const intake = {
  findAddresses: (text: string) =>
    findAddresses(text, {
      edition: { source: 'invented', published: '2026-04-06' },
      areas: async (code) => (TOWNS[code] ?? []).map((town) => ({ prefecture: '見本県', city: '見本市', town })),
    }),
}

const mountField = () => {
  const page = mount(AddressField, {
    attachTo: document.body,
    props: { label: '住所', 'onUpdate:modelValue': (text: string) => page.setProps({ modelValue: text }) },
    global: {
      plugins: [createI18nFor('ja', { strict: true })],
      provide: { [DESK_ACCESS as symbol]: { intake } as unknown as DeskAccess },
    },
  })
  const input = page.find('input')
  const type = async (text: string) => {
    await input.trigger('focus')
    await input.setValue(text)
    await flushPromises()
  }
  const press = async (key: string) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
    input.element.dispatchEvent(event)
    await flushPromises()
    await nextTick()
    return event.defaultPrevented
  }
  return { page, input, type, press, options: () => page.findAll('[role=option]').map((each) => each.text()) }
}

afterEach(() => (document.body.innerHTML = ''))

describe('an address by its postal code', () => {
  it('is offered, chosen by the arrows and taken by Enter; the caret stands where the street goes', async () => {
    const { page, input, type, press, options } = mountField()
    await type('０００－０００１')
    expect(options()).toEqual(['見本県見本市甲', '見本県見本市乙', '見本県見本市丙'])
    expect(page.text()).toContain('令和8年4月6日')
    await press('ArrowDown')
    await press('ArrowDown')
    await press('ArrowUp')
    expect(await press('Enter')).toBe(true)
    expect(input.element.value).toBe('見本県見本市乙')
    expect(input.element.selectionStart).toBe('見本県見本市乙'.length)
    expect(options()).toEqual([])
  })

  it('goes round at the ends', async () => {
    const { input, type, press } = mountField()
    await type('0000001')
    await press('ArrowUp')
    await press('Enter')
    expect(input.element.value).toBe('見本県見本市丙')
  })

  it('is said not to be there, and what was typed stays', async () => {
    const { page, input, type, press } = mountField()
    await type('999-9999')
    expect(page.text()).toContain('見つかりません')
    expect(input.attributes('aria-invalid')).toBe('true')
    expect(await press('Enter')).toBe(false)
    expect(input.element.value).toBe('999-9999')
  })

  it('goes away by Esc with the digits left as they are, and comes back for other digits', async () => {
    const { input, type, press, options } = mountField()
    await type('0000001')
    expect(await press('Escape')).toBe(true)
    expect(options()).toEqual([])
    expect(input.element.value).toBe('0000001')
    await type('0000002')
    expect(options()).toEqual(['見本県見本市丁'])
  })

  it('leaves the keys alone while an address is typed by hand', async () => {
    const { type, press, options } = mountField()
    await type('見本市中央1-1')
    expect(options()).toEqual([])
    expect(await press('Enter')).toBe(false)
  })
})
