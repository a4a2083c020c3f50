import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia } from 'pinia'
import { vi } from 'vitest'
import { createMemoryHistory, type Router } from 'vue-router'
import App from '#ui/app.vue'
import { DESK_ACCESS } from '#ui/desk/desk-access.ts'
import type { DeskAccess } from '#ui/desk/desk-access.ts'
import { createI18nFor } from '#ui/i18n.ts'
import type { ScreenName } from '#ui/router/index.ts'
import { openRouter } from '#ui/screens.ts'

/** The whole application at a screen, as far as its guards let it. */
export interface MountedApp {
  readonly page: VueWrapper
  readonly router: Router
  readonly screen: () => ScreenName
}

/** Screens are loaded on first sight: waits until nothing more comes. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) {
    await vi.dynamicImportSettled()
    await flushPromises()
    await new Promise((done) => setTimeout(done))
  }
}

/** Mounts it with what it needs of the world. */
export async function mountApp(access: DeskAccess, screen: ScreenName): Promise<MountedApp> {
  const pinia = createPinia()
  const history = createMemoryHistory()
  let router: Router | undefined
  const page = mount(App, {
    attachTo: document.body,
    global: {
      plugins: [
        pinia,
        createI18nFor('ja', { strict: true }),
        { install: (app) => app.provide(DESK_ACCESS, access) },
        {
          install: (app) => {
            router = openRouter(history)
            app.use(router)
          },
        },
      ],
    },
  })
  if (router === undefined) throw new Error('no router')
  const opened = router
  await opened.push({ name: screen })
  await settle()
  return { page, router: opened, screen: () => opened.currentRoute.value.name as ScreenName }
}
