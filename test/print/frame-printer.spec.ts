import { fileURLToPath } from 'node:url'
import { expect, test, type Page } from '@playwright/test'
import { build } from 'vite'
import type { FramePrinter } from '#adapters/print-frame'
import type { PrintJob } from '#core/printing'
import { loadForm } from './load-form.ts'
import { NO_FONTS, prepare } from './print-form.ts'
import { familyOfFour } from './sample-facts.ts'

declare global {
  interface Window {
    printer: FramePrinter
  }
}

/** The adapters as a browser runs them, in one script that is evaluated in the application's own page. */
const bundle = async (): Promise<string> => {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: fileURLToPath(new URL('open-printer.ts', import.meta.url)), formats: ['iife'], name: 'underTest' },
    },
  })
  const [output] = [built].flat().flatMap((each) => ('output' in each ? each.output : []))
  if (output?.type !== 'chunk') throw new Error('no script')
  return `${output.code};window.printer = underTest.openPrinter()`
}

let script = ''
test.beforeAll(async () => {
  script = await bundle()
})

const jobOf = async (): Promise<PrintJob> => {
  const job = await prepare(loadForm('resident-change'), familyOfFour, NO_FONTS)
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  return job.value
}

const openApplication = async (page: Page): Promise<void> => {
  await page.goto('/')
  await page.evaluate(script)
}

const prepareIn = (page: Page, ...jobs: readonly PrintJob[]) =>
  page.evaluate((sent) => window.printer.prepare(sent), jobs)

test('a job is drawn in a frame nobody sees, printed, and gone after closing', async ({ page }) => {
  const refused: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text())
  })
  await openApplication(page)
  expect(await page.evaluate(() => window.printer.print())).toBe('not-prepared')
  expect(await prepareIn(page, await jobOf())).toEqual({ jobs: [{ pages: 1, problems: [] }], problems: [] })

  const frame = page.frames().find((each) => each.url().endsWith('/print-frame.html'))
  expect(
    await frame?.evaluate(
      () => [...document.fonts].every((face) => face.status === 'loaded') && document.fonts.size > 20,
    ),
  ).toBe(true)
  await expect(page.locator('iframe')).toHaveAttribute('aria-hidden', 'true')
  await expect(page.locator('iframe')).not.toBeInViewport()
  await frame?.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('afterprint'))
  })
  expect(await page.evaluate(() => window.printer.print())).toBe('dialog-closed')

  await page.evaluate(() => window.printer.close())
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(await page.evaluate(() => window.printer.print())).toBe('not-prepared')
  expect(refused.filter((text) => text.includes('Content Security Policy'))).toEqual([])
})

test('a job that does not fit as drawn cannot be printed', async ({ page }) => {
  await openApplication(page)
  const job = await jobOf()
  const text = JSON.stringify(job.data).replace('"text":"見本　花子"', `"text":"${'見'.repeat(30)}"`)
  const answer = await prepareIn(page, { ...job, data: JSON.parse(text) as PrintJob['data'] })
  expect(answer.jobs[0]?.problems).toEqual([{ code: 'does-not-fit', params: { field: 'name', label: '氏名', row: 2 } }])
  expect(await page.evaluate(() => window.printer.print())).toBe('not-prepared')
})

test('one form of several that does not fit holds all of them back', async ({ page }) => {
  await openApplication(page)
  const job = await jobOf()
  const text = JSON.stringify(job.data).replace('"text":"見本　花子"', `"text":"${'見'.repeat(30)}"`)
  const answer = await prepareIn(page, job, { ...job, data: JSON.parse(text) as PrintJob['data'] })
  expect(answer.jobs.map(({ problems }) => problems.length)).toEqual([0, 1])
  expect(await page.evaluate(() => window.printer.print())).toBe('not-prepared')
})

test('closing while the dialog is open lets nobody wait for ever', async ({ page }) => {
  await openApplication(page)
  await prepareIn(page, await jobOf())
  const frame = page.frames().find((each) => each.url().endsWith('/print-frame.html'))
  await frame?.evaluate(() => {
    window.print = () => undefined
  })
  const ended = await page.evaluate(() => {
    const printing = window.printer.print()
    window.printer.close()
    return printing
  })
  expect(ended).toBe('dialog-closed')
})

test('a frame is moved with what is drawn in it, also while it is being drawn', async ({ page }) => {
  const attached: string[] = []
  page.on('frameattached', () => void attached.push('frame'))
  await openApplication(page)
  const moved = await page.evaluate(
    async (job) => {
      const place = (): HTMLElement => {
        const host = document.createElement('div')
        document.body.append(host)
        return host
      }
      const [second, third] = [place(), place()]
      const drawing = window.printer.prepare([job])
      while (document.querySelector('iframe') === null) await new Promise((resolve) => setTimeout(resolve))
      const during = window.printer.moveTo(second)
      const prepared = await drawing
      return [during, prepared.problems, window.printer.moveTo(third), third.querySelector('iframe') !== null]
    },
    await jobOf(),
  )
  expect(moved).toEqual([true, [], true, true])
  expect(attached).toEqual(['frame'])
  const frame = page.frames().find((each) => each.url().endsWith('/print-frame.html'))
  await expect(frame!.locator('.sheet')).toHaveCount(1)
  await frame?.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('afterprint'))
  })
  expect(await page.evaluate(() => window.printer.print())).toBe('dialog-closed')
})

test('where frames cannot be moved nothing is', async ({ page }) => {
  await openApplication(page)
  await prepareIn(page, await jobOf())
  const moved = await page.evaluate(() => {
    Reflect.deleteProperty(Element.prototype, 'moveBefore')
    return window.printer.moveTo(document.createElement('div'))
  })
  expect(moved).toBe(false)
  await expect(page.locator('body > iframe')).toHaveCount(1)
})
