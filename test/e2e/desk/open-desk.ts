import { expect, test as base } from '@playwright/test'
import type { PrintJob } from '#core/printing'
import { watchContext } from './watch-page.ts'

/** A weekday morning inside the hours: the third day after the move of the family. */
export const MORNING = '2026-04-03T10:00:00+09:00'

/** What a test at the desk has besides the page. */
export interface Desk {
  /** What went to the printer, in order: each job as it stood in the print frame when its dialog opened. */
  readonly printed: readonly PrintJob[]
  /** In every test: nothing outside was asked for, and nothing ran into the policy. */
  readonly silent: undefined
}

/**
 * A page at the desk on a weekday morning. The print dialog is answered at once: headless there is nobody to close it, and
 * what would have been printed is kept.
 */
export const test = base.extend<Desk>({
  viewport: { width: 1280, height: 800 },
  printed: async ({ page }, use) => {
    const printed: PrintJob[] = []
    await page.exposeBinding('keepPrinted', (_source, jobs: readonly PrintJob[]) => void printed.push(...jobs))
    await page.addInitScript(keepWhatIsPrinted)
    await use(printed)
  },
  silent: [
    async ({ context, baseURL }, use) => {
      const { foreignRequests, refused } = watchContext(context, baseURL ?? '')
      await use(undefined)
      expect({ foreignRequests, refused }).toEqual({ foreignRequests: [], refused: [] })
    },
    { auto: true },
  ],
  page: async ({ page }, use) => {
    await page.clock.install({ time: MORNING })
    await use(page)
  },
})

/** Runs in every frame before its own scripts; only the print frame is sent jobs. */
const keepWhatIsPrinted = (): void => {
  let jobs: readonly PrintJob[] = []
  window.addEventListener(
    'message',
    ({ data }: MessageEvent<{ readonly type: string; readonly jobs?: readonly PrintJob[] }>) => {
      if (data.type === 'prepare') jobs = data.jobs ?? []
    },
  )
  window.print = () => {
    const page = window as unknown as { keepPrinted: (kept: readonly PrintJob[]) => Promise<void> }
    void page.keepPrinted(jobs).then(() => window.dispatchEvent(new Event('afterprint')))
  }
}
