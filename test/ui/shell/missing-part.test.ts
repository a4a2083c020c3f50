// @vitest-environment happy-dom
import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { createI18nFor } from '#ui/i18n.ts'
import { fetched, missingParts, tryAgain } from '#ui/shell/missing-part.ts'
import MissingPart from '#ui/shell/MissingPart.vue'

const offline = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
const mounted = () => mount(MissingPart, { attachTo: document.body, global: { plugins: [createI18nFor('ja')] } })
const button = () => document.querySelector<HTMLButtonElement>('dialog[open] button')

describe('fetched', () => {
  beforeEach(() => {
    tryAgain()
    document.body.replaceChildren()
  })

  it('gives a part that comes, and says nothing', async () => {
    mounted()
    expect(await fetched(() => Promise.resolve('screen'))).toBe('screen')
    await flushPromises()
    expect(button()).toBeNull()
  })

  it('says that a part is missing, and goes on where it was asked for once it has come', async () => {
    mounted()
    const answers = [offline, offline, () => Promise.resolve('screen')]
    let asked = 0
    const part = fetched<string>(() => (answers[asked++] ?? offline)())
    await flushPromises()
    expect(document.querySelector('dialog[open]')?.textContent).toContain('画面の一部を取り寄せられませんでした')
    button()?.click()
    await flushPromises()
    expect(asked).toBe(2)
    expect(button()).not.toBeNull()
    button()?.click()
    await flushPromises()
    expect(await part).toBe('screen')
    expect(button()).toBeNull()
  })

  it('tries all that are waited for at once', async () => {
    let isOnline = false
    const load = (part: string) => () => (isOnline ? Promise.resolve(part) : offline())
    const both = Promise.all([fetched(load('a')), fetched(load('b'))])
    await flushPromises()
    expect(missingParts.value).toHaveLength(2)
    isOnline = true
    tryAgain()
    expect(await both).toEqual(['a', 'b'])
    expect(missingParts.value).toHaveLength(0)
  })
})
