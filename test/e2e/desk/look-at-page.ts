import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What there is to say against a state of the page; all of it empty is how it must be. */
export interface PageFaults {
  /** Findings of axe: rule and place. */
  readonly accessibility: readonly string[]
  /** Boxes that are wider than their place, or a page higher than the window. */
  readonly scrolling: readonly string[]
  /** Fields in which the browser would offer what was typed for somebody else. */
  readonly remembering: readonly string[]
  /** Places outside the record in which words of a resident stand. */
  readonly leaking: readonly string[]
}

/** Looks at the page as it stands; `secrets` are words of residents that belong nowhere but on the screen. */
export const lookAtPage = async (page: Page, secrets: readonly string[]): Promise<PageFaults> => {
  return { accessibility: await findingsOfAxe(page), ...(await page.evaluate(inspect, secrets)) }
}

/** Findings of axe, rule and place, once every colour has come to rest. */
export const findingsOfAxe = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map(({ finished }) => finished))
  })
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} ${target.join(' ')}`))
}

/** Sent into the page as its own source: it may lean on nothing outside itself. */
const inspect = (secrets: readonly string[]): Omit<PageFaults, 'accessibility'> => {
  const root = document.scrollingElement ?? document.documentElement
  const boxes = [...document.querySelectorAll('main, aside, footer, header, nav, dialog[open] .content')]
  const fields = [...document.querySelectorAll<HTMLInputElement>('textarea, input:not([type=radio], [type=checkbox])')]
  const outside = {
    address: decodeURIComponent(location.href),
    title: document.title,
    history: JSON.stringify(history.state),
    name: window.name,
    cookies: document.cookie,
    local: JSON.stringify(localStorage),
    session: JSON.stringify(sessionStorage),
  }
  return {
    scrolling: [
      ...(root.scrollHeight > innerHeight ? [`page is ${root.scrollHeight} high`] : []),
      ...(root.scrollWidth > innerWidth ? [`page is ${root.scrollWidth} wide`] : []),
      ...boxes
        .filter((box) => box.scrollWidth > box.clientWidth)
        .map((box) => `${box.localName} is ${box.scrollWidth} wide in ${box.clientWidth}`),
    ],
    remembering: fields.filter((field) => field.autocomplete !== 'off').map((field) => field.outerHTML),
    leaking: Object.entries(outside)
      .filter(([, words]) => secrets.some((secret) => words.includes(secret)))
      .map(([place, words]) => `${place}: ${words}`),
  }
}
