import type { PrintJob } from '#core/printing'
import { renderSheets } from '../../../src/adapters/print-frame/frame/render-sheets.ts'

/** Milliseconds, as a median, in which JsRender makes the text of all pages of these jobs: what it makes is put nowhere. */
export type RenderAlone = (jobs: readonly PrintJob[], rounds: number) => number

const renderAlone: RenderAlone = (jobs, rounds) => {
  Object.defineProperty(Element.prototype, 'innerHTML', { set: () => undefined })
  const taken: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const roots = jobs.map(() => document.createElement('div').attachShadow({ mode: 'open' }))
    const begun = performance.now()
    for (const [index, job] of jobs.entries()) renderSheets(job, job.labelFaces, roots[index]!)
    taken.push(performance.now() - begun)
  }
  return taken.toSorted((a, b) => a - b)[Math.floor(taken.length / 2)] ?? NaN
}

Reflect.set(globalThis, 'renderAlone', renderAlone)
