import type { Browser, Page } from '@playwright/test'
import type { PrintJob } from '#core/printing'
import { bundleScript } from '../../parity/bundle-script.ts'
import { FORM_IDS, loadForm } from '../../print/load-form.ts'
import { NO_FONTS, prepare } from '../../print/print-form.ts'
import { openSamples, sampleOf } from '../../print/samples.ts'
import { rounded, type Figure } from '../figure.ts'
import { percentile } from '../statistics.ts'
import { takeFunctions } from './launch.ts'
import { serveBuild } from './serve-build.ts'
import type { RenderAlone } from './render-entry.ts'

const FORMS = 30
const ROUNDS = 11
const GOAL = { ready: 1.05 }

/** Milliseconds of one round: the frame's own way, and the same HTML put in and laid out with nothing else done. */
interface Round {
  readonly ready: number
  readonly alone: number
}

/** Thirty sheets of real forms with their samples, a form again where there are fewer. */
async function thirtyJobs(): Promise<readonly PrintJob[]> {
  const samples = await openSamples()
  const jobs: PrintJob[] = []
  for (const form of FORM_IDS) {
    try {
      const job = await prepare(loadForm(form), sampleOf(samples, form), NO_FONTS)
      if (job.ok) jobs.push(job.value)
    } catch {
      // A form without a sample of a person is not drawn here.
    }
    if (jobs.length === FORMS) return jobs
  }
  return Array.from({ length: FORMS }, (_, index) => jobs[index % jobs.length]!)
}

/** Runs in the print frame, opened by itself: its own way and the plain way in turns, each once per round. */
const drawBoth = async ({ jobs, rounds }: { readonly jobs: readonly PrintJob[]; readonly rounds: number }) => {
  const answered = (): Promise<void> =>
    new Promise((resolve) => {
      const listen = ({ data }: MessageEvent<{ readonly type: string }>): void => {
        if (data.type !== 'prepared' && data.type !== 'failed') return
        window.removeEventListener('message', listen)
        resolve()
      }
      window.addEventListener('message', listen)
    })
  const sheets = document.getElementById('sheets')
  if (sheets === null) throw new Error('no room for sheets')
  const taken: Round[] = []
  for (let round = 0; round < rounds; round += 1) {
    sheets.replaceChildren()
    void document.body.offsetHeight
    let begun = performance.now()
    const done = answered()
    window.postMessage({ type: 'prepare', jobs, fonts: [] }, '*')
    await done
    const ready = performance.now() - begun
    const written = [...sheets.children].map((host) => host.shadowRoot?.innerHTML ?? '')
    sheets.replaceChildren()
    void document.body.offsetHeight
    begun = performance.now()
    const hosts = written.map((html) => {
      const host = document.createElement('div')
      host.className = 'form'
      host.attachShadow({ mode: 'open' }).innerHTML = html
      return host
    })
    sheets.replaceChildren(...hosts)
    void document.body.offsetHeight
    for (const host of hosts) host.shadowRoot?.lastElementChild?.getBoundingClientRect()
    taken.push({ ready, alone: performance.now() - begun })
  }
  return taken
}

async function renderAlone(page: Page, jobs: readonly PrintJob[]): Promise<number> {
  await page.addScriptTag({ path: await bundleScript('test/bench/browser/render-entry.ts', '.cache/bench-render') })
  return page.evaluate(([given, rounds]) => (Reflect.get(globalThis, 'renderAlone') as RenderAlone)(given, rounds), [
    jobs,
    ROUNDS,
  ] as const)
}

/** P9: thirty forms ready in the sandboxed frame's own page, beside the same HTML put in and laid out alone. */
export async function printFigure(browser: Browser, dist: string): Promise<Figure> {
  const jobs = await thirtyJobs()
  const site = await serveBuild(dist)
  const context = await browser.newContext()
  await takeFunctions(context)
  const page = await context.newPage()
  await page.goto(`${site.address}/print-frame.html`)
  const rounds = (await page.evaluate(drawBoth, { jobs, rounds: ROUNDS })).slice(2)
  const plain = await context.newPage()
  const share = await renderAlone(plain, jobs)
  await Promise.all([context.close(), site.stop()])
  const median = (what: keyof Round): number =>
    percentile(
      rounds.map((each) => each[what]),
      50,
    )
  const [ready, alone] = [median('ready'), median('alone')]
  const ratio = rounded(ready / alone)
  return {
    goal: GOAL,
    value: {
      forms: jobs.length,
      sheets: jobs.reduce((sum, { data }) => sum + data.pages.length, 0),
      ready: ratio,
      'ready, ms': rounded(ready, 1),
      'JsRender, ms': rounded(share, 1),
      'JsRender of it': rounded(share / ready),
    },
    peer: { 'inserted and laid out alone, ms': rounded(alone, 1) },
    met: ratio <= GOAL.ready,
  }
}
