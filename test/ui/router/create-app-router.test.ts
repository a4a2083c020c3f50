// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { hasPhrase } from '#locales'
import { createAppRouter, SCREENS, VISIT_STEPS, type ScreenName } from '#ui/router/index.ts'

const screen = defineComponent({ setup: () => () => h('main') })
const screens = Object.fromEntries(Object.keys(SCREENS).map((name) => [name, screen])) as Record<
  ScreenName,
  typeof screen
>
const create = (redirect: (name: ScreenName) => ScreenName | undefined = () => undefined) =>
  createAppRouter({ history: createMemoryHistory(), screens, redirect, title: (name) => `題 ${name}` })

describe('createAppRouter', () => {
  it('opens a screen by its name and titles the page', async () => {
    const router = create()
    await router.push({ name: 'hearing' })
    expect(router.currentRoute.value.path).toBe('/visit/hearing')
    expect(document.title).toBe('題 hearing')
  })

  it.each(['/nowhere', '/visit/nowhere', '/visit'])('leads %s to the start', async (path) => {
    const router = create()
    await router.push(path)
    expect(router.currentRoute.value.name).toBe('start')
  })

  it('goes elsewhere when a screen may not be shown', async () => {
    const router = create((name) => (name === 'print' ? 'identity' : undefined))
    await router.push({ name: 'print' })
    expect(router.currentRoute.value.name).toBe('identity')
    await router.push({ name: 'plan' })
    expect(router.currentRoute.value.name).toBe('plan')
  })

  it('moves the focus to the content of the next screen', async () => {
    document.body.innerHTML = '<main id="main" tabindex="-1"></main>'
    const router = create()
    await router.push({ name: 'start' })
    expect(document.activeElement?.id).not.toBe('main')
    await router.push({ name: 'reception' })
    await Promise.resolve()
    expect(document.activeElement?.id).toBe('main')
  })

  it('has words for every screen, and every step is one', () => {
    expect(Object.keys(SCREENS).filter((name) => !hasPhrase('ja', `shell.screens.${name}`))).toEqual([])
    expect(VISIT_STEPS.every((step) => step in SCREENS)).toBe(true)
  })
})
