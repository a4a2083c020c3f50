import type { PrintJob } from '#core/printing'

import type { DrawnJob } from '../frame-messages.ts'
import frameStyles from './frame.css?raw'
import { measureOverflow } from './measure-overflow.ts'
import { renderSheets } from './render-sheets.ts'

/** How long drawing holds the thread before what waits has its turn, in milliseconds: the frame may share it with the desk. */
const STRETCH = 16

type Scheduler = { readonly yield?: () => Promise<void> } | undefined

/** Keys go before what goes on here; the sheets half drawn need not be shown, where the browser can tell the two apart. */
const turn = (): Promise<void> =>
  (Reflect.get(globalThis, 'scheduler') as Scheduler)?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))

/**
 * Draws the jobs of one printing one after another, each behind a root of its own, and measures what was drawn of each before the
 * next begins. Gives job by job the sheets and what does not fit.
 */
export const renderJobs = async (
  jobs: readonly PrintJob[],
  families: readonly string[],
  into: HTMLElement,
): Promise<readonly (DrawnJob & { readonly sheets: readonly HTMLElement[] })[]> => {
  document.title = [...new Set(jobs.map(({ title }) => title))].join(' ')
  const style = document.createElement('style')
  style.textContent = frameStyles
  document.head.append(style)
  into.replaceChildren()
  const drawn = []
  let since = performance.now()
  for (const job of jobs) {
    const host = document.createElement('div')
    host.className = `form ${job.paper}`
    const sheets = renderSheets(job, families, host.attachShadow({ mode: 'open' }))
    into.append(host)
    await document.fonts.ready
    drawn.push({ sheets, pages: sheets.length, ...measureOverflow(sheets) })
    if (performance.now() - since < STRETCH) continue
    await turn()
    since = performance.now()
  }
  return drawn
}
