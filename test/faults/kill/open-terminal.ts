import { chromium, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test'
import { STALL, stallInWrites } from './stall-in-writes.ts'

/** What is killed: the page's process, or the whole browser. */
export type Victim = 'renderer' | 'browser'

/** A terminal whose page or browser can be killed; its profile on disk stays. */
export interface Terminal {
  /** A new page, after a kill as at the beginning. */
  readonly open: () => Promise<Page>
  /** Until the page stands still in a write. */
  readonly stalled: () => Promise<void>
  /** Kills at once, without letting anything be finished. */
  readonly kill: (page: Page, victim: Victim) => Promise<void>
  /** The durability of every write so far. */
  readonly durabilities: ReadonlySet<string>
  readonly close: () => Promise<void>
}

/** A terminal on a profile of its own, at a time of day inside the hours. */
export const openTerminal = async (
  profile: string,
  options: LaunchOptions & { readonly baseURL: string; readonly time: string },
): Promise<Terminal> => {
  const started = Date.now()
  const durabilities = new Set<string>()
  let reached = (): void => undefined
  let stalled = Promise.resolve()
  let context: BrowserContext | undefined

  const launch = async (): Promise<BrowserContext> => {
    const place = { baseURL: options.baseURL, locale: 'ja-JP', timezoneId: 'Asia/Tokyo' }
    const made = await chromium.launchPersistentContext(profile, {
      ...options,
      ...place,
      viewport: { width: 1280, height: 800 },
    })
    // The day goes on between two kills: a clock that ran back would rightly be mistrusted.
    await made.clock.install({ time: Date.parse(options.time) + (Date.now() - started) })
    await made.exposeBinding('keepDurability', (_source, durability: string) => void durabilities.add(durability))
    await made.addInitScript(stallInWrites, STALL)
    await made.addInitScript(() => (window.print = () => window.dispatchEvent(new Event('afterprint'))))
    await made.route(`**${STALL}`, () => reached())
    return made
  }

  const processes = async (type: Victim): Promise<readonly number[]> => {
    const session = await context?.browser()?.newBrowserCDPSession()
    const listed = await session?.send('SystemInfo.getProcessInfo')
    await session?.detach()
    return listed?.processInfo.filter((each) => each.type === type).map(({ id }) => id) ?? []
  }

  return {
    durabilities,
    open: async () => {
      context ??= await launch()
      stalled = new Promise((resolve) => (reached = resolve))
      // A page that is opened while its process still dies is opened again.
      const opened = context
      return opened.newPage().catch(() => opened.newPage())
    },
    stalled: () => stalled,
    kill: async (page, victim) => {
      const gone =
        victim === 'browser'
          ? new Promise<unknown>((resolve) => context?.once('close', resolve))
          : page.waitForEvent('crash')
      for (const id of await processes(victim)) process.kill(id, 'SIGKILL')
      await gone
      if (victim === 'browser') context = undefined
      else await page.close()
    },
    close: async () => context?.close(),
  }
}
