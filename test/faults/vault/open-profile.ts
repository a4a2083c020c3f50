import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test'
import type { Terminal } from './page/page.ts'

/** What the page offers, asked from the test. */
export type Asked = {
  readonly [Name in keyof Terminal]: (
    ...given: Parameters<Terminal[Name]>
  ) => Promise<Awaited<ReturnType<Terminal[Name]>>>
}

/** A page of the store and what it offers. */
export interface StorePage extends Asked {
  readonly page: Page
}

/** Opens a page of the store in a browser. */
export const openStorePage = async (context: BrowserContext, address: string): Promise<StorePage> => {
  const page = await context.newPage()
  await page.goto(address)
  await page.waitForFunction(() => document.title === 'ready')
  const names = await page.evaluate(() => Object.keys(Reflect.get(window, 'terminal') as object))
  const asked = Object.fromEntries(
    names.map((name) => [
      name,
      (...given: readonly unknown[]) =>
        page.evaluate(
          ([method, args]) =>
            (Reflect.get(window, 'terminal') as Record<string, (...all: readonly unknown[]) => unknown>)[method]?.(
              ...args,
            ),
          [name, given] as const,
        ),
    ]),
  ) as unknown as Asked
  return { ...asked, page }
}

/** A browser on a profile of its own, which stays when the browser ends. */
export const launchProfile = (
  profile: string,
  launchOptions: LaunchOptions,
  more: readonly string[] = [],
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(profile, {
    ...launchOptions,
    args: [...(launchOptions.args ?? []), ...more],
    locale: 'ja-JP',
  })
