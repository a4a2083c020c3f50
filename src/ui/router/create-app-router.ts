import { nextTick, type Component } from 'vue'
import { createRouter, type RouteComponent, type Router, type RouterHistory } from 'vue-router'
import { SCREENS, type ScreenName } from './screens.ts'

/** What the router is made of. */
export interface RouterParts {
  readonly history: RouterHistory
  /** A component for each screen, or a function that loads it. */
  readonly screens: Readonly<Record<ScreenName, RouteComponent | (() => Promise<Component>)>>
  /** Where to go instead of a screen that may not be shown now, such as a step that the record does not allow. */
  readonly redirect?: (screen: ScreenName) => ScreenName | undefined
  /** The page's title for a screen. */
  readonly title: (screen: ScreenName) => string
}

const isScreen = (name: unknown): name is ScreenName => typeof name === 'string' && Object.hasOwn(SCREENS, name)

/** The product's router: unknown addresses lead to the start; each arrival names the page and moves the focus to its content. */
export const createAppRouter = ({ history, screens, redirect, title }: RouterParts): Router => {
  const names = Object.keys(SCREENS).filter(isScreen)
  const router = createRouter({
    history,
    routes: [
      ...names.map((name) => ({ name, path: SCREENS[name], component: screens[name] })),
      { path: '/:rest(.*)*', redirect: SCREENS.start },
    ],
  })
  router.beforeEach((to) => {
    const target = isScreen(to.name) ? redirect?.(to.name) : undefined
    return target === undefined || target === to.name ? true : { name: target }
  })
  router.afterEach(async (to, from) => {
    if (!isScreen(to.name)) return
    document.title = title(to.name)
    await nextTick()
    // Not on the first page, where the browser's own order stands; later the new content must be found by a screen reader.
    if (isScreen(from.name) && from.name !== to.name) document.getElementById('main')?.focus()
  })
  return router
}
