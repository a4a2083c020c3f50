import type { PrintJob } from '#core/printing'

import frameStyles from './frame.css?raw'
import { renderSheets } from './render-sheets.ts'

/** Draws the jobs of one printing one after another, each behind a root of its own, and gives their sheets job by job. */
export const renderJobs = (
  jobs: readonly PrintJob[],
  families: readonly string[],
  into: HTMLElement,
): readonly (readonly HTMLElement[])[] => {
  document.title = [...new Set(jobs.map(({ title }) => title))].join(' ')
  const style = document.createElement('style')
  style.textContent = frameStyles
  document.head.append(style)
  const drawn = jobs.map((job) => {
    const host = document.createElement('div')
    host.className = `form ${job.paper}`
    return { host, sheets: renderSheets(job, families, host.attachShadow({ mode: 'open' })) }
  })
  into.replaceChildren(...drawn.map(({ host }) => host))
  return drawn.map(({ sheets }) => sheets)
}
