import { setTimeout as pause } from 'node:timers/promises'
import { chromium, test, type BrowserContext, type LaunchOptions, type Page } from '@playwright/test'
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

/** How long a browser may take over one thing, in milliseconds; each takes a second or two on a slow machine. */
const LIMIT = 60_000
/** How long a page may take to open or to die before it is asked to again, in milliseconds. */
const AGAIN = 10_000

/** What is waited for, as a step that ends with its name: without an end it would say no more than that the test took too long. */
const within = <T>(what: string, wait: () => Promise<T>): Promise<T> => test.step(what, wait, { timeout: LIMIT })

/** Whether something came to pass before it is time to try again. */
const soon = (awaited: Promise<unknown>): Promise<boolean> =>
  Promise.race([awaited.then(() => true), pause(AGAIN, false, { ref: false })])

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
      context ??= await within('the browser opens', launch)
      stalled = new Promise((resolve) => (reached = resolve))
      const opened = context
      // A page that is opened while the one before still dies may fail or never come: it is opened again.
      const first = opened.newPage()
      const isThere = await soon(first).catch(() => false)
      if (isThere) return first
      first.then((late) => late.close()).catch(() => undefined)
      return within('a page opens', () => opened.newPage())
    },
    stalled: () => within('the page stands still', () => stalled),
    kill: async (page, victim) => {
      const gone =
        victim === 'browser'
          ? new Promise<unknown>((resolve) => context?.once('close', resolve))
          : new Promise<unknown>((resolve) => page.once('crash', resolve))
      const strike = async (): Promise<void> => {
        for (const id of await processes(victim)) process.kill(id, 'SIGKILL')
      }
      await within(`the ${victim} dies`, async () => {
        await strike()
        // A process that began while they were counted is not among them.
        if (!(await soon(gone))) await strike()
        await gone
      })
      if (victim === 'browser') context = undefined
      else await within('the page closes', () => page.close())
    },
    close: async () => context?.close(),
  }
}
