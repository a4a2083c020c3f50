import { setTimeout as pause } from 'node:timers/promises'
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

/** How long a browser may take over one thing, in milliseconds; each takes a second or two on a slow machine. */
const LIMIT = 40_000
/** How long a page may take to open or to die before it is asked to again, in milliseconds. */
const AGAIN = 10_000

/** What is waited for, or an error that names it: a wait without an end would say no more than that the test took too long. */
const within = <T>(what: string, awaited: Promise<T>): Promise<T> =>
  Promise.race([
    awaited,
    pause(LIMIT, undefined, { ref: false }).then(() => {
      throw new Error(`Waited ${LIMIT / 1000} s for ${what}`)
    }),
  ])

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
      context ??= await within('the browser', launch())
      stalled = new Promise((resolve) => (reached = resolve))
      const opened = context
      // A page that is opened while the one before still dies may fail or never come: it is opened again.
      const first = opened.newPage()
      const isThere = await soon(first).catch(() => false)
      return isThere ? first : within('a new page', opened.newPage())
    },
    stalled: () => within('the page to stand still', stalled),
    kill: async (page, victim) => {
      const gone =
        victim === 'browser'
          ? new Promise<unknown>((resolve) => context?.once('close', resolve))
          : new Promise<unknown>((resolve) => page.once('crash', resolve))
      const strike = async (): Promise<void> => {
        for (const id of await processes(victim)) process.kill(id, 'SIGKILL')
      }
      await within('the processes', strike())
      // A process that began while they were counted is not among them.
      if (!(await soon(gone))) await within('the processes', strike())
      await within(`the ${victim} to be gone`, gone)
      if (victim === 'browser') context = undefined
      else await within('the page to be closed', page.close())
    },
    close: async () => context?.close(),
  }
}
