import { expect, test, type Frame, type Page } from '@playwright/test'
import { openPrintFaces } from '#adapters/fonts'
import { neededFonts, type PrintJob } from '#core/printing'
import { readSite } from '../../src/cli/read-site.ts'
import { loadForm } from './load-form.ts'
import { NO_FONTS, prepare } from './print-form.ts'
import { familyOfFour } from './sample-facts.ts'

interface Answer {
  readonly type: string
  readonly jobs?: readonly { readonly pages: number; readonly overflow: readonly string[] }[]
  readonly message?: string
}

/** The frame as the application puts it: sandboxed, under the policy the server gives it. */
const openFrame = async (page: Page): Promise<Frame> => {
  await page.goto('/')
  await page.evaluate(async () => {
    const frame = document.createElement('iframe')
    frame.setAttribute('sandbox', 'allow-scripts allow-modals')
    frame.src = '/print-frame.html'
    const ready = new Promise<void>((resolve) => {
      window.addEventListener('message', (event: MessageEvent<{ type: string }>) => {
        if (event.source === frame.contentWindow && event.data.type === 'ready') resolve()
      })
    })
    document.body.append(frame)
    await ready
  })
  const frame = page.frames().find((each) => each.url().endsWith('/print-frame.html'))
  if (frame === undefined) throw new Error('no print frame')
  return frame
}

/** Sends a job without fonts: geometry is the same for every fixed-width face, and a gap is as wide as its glyph. */
const send = (page: Page, ...jobs: readonly PrintJob[]): Promise<Answer> =>
  page.evaluate(
    ({ message }) =>
      new Promise<Answer>((resolve) => {
        const target = document.querySelector('iframe')?.contentWindow
        window.addEventListener('message', (event: MessageEvent<Answer>) => {
          if (event.source === target && event.data.type !== 'ready') resolve(event.data)
        })
        target?.postMessage(message, '*')
      }),
    { message: { type: 'prepare', jobs, fonts: [] } },
  )

const jobOf = async (): Promise<PrintJob> => {
  const job = await prepare(loadForm('resident-change'), familyOfFour, NO_FONTS)
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  return job.value
}

test('the frame draws the sheets it is sent and marks a sample whatever the style sheet says', async ({ page }) => {
  const frame = await openFrame(page)
  const job = await jobOf()
  const css = `${job.css} .sheet > div { display: none !important; opacity: 0 !important } .sheet > .page { display: flex !important }`
  expect(await send(page, { ...job, css })).toMatchObject({ type: 'prepared', jobs: [{ pages: 1 }] })
  const mark = frame.locator('.sheet > div', { hasText: /^見本$/ })
  await expect(mark).toHaveCount(1)
  await expect(mark).toHaveCSS('opacity', '1')
  await expect(mark).toHaveCSS('display', 'flex')
})

test('a further printing says which it is at the foot of every page, of both sets, on no value', async ({ page }) => {
  const frame = await openFrame(page)
  const job = await prepare(loadForm('resident-change'), { ...familyOfFour, serial: 'M20260403-23-01' }, NO_FONTS)
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  const css = `${job.value.css} .sheet > div { display: none !important; opacity: 0 !important } .sheet > .page { display: flex !important }`
  await send(page, { ...job.value, css, printingMark: '第2刷', copyMark: '控' })
  const stamp = frame.locator('.sheet > div', { hasText: /^第2刷$/ })
  await expect(stamp).toHaveCount(2)
  for (const at of [0, 1]) await expect(stamp.nth(at)).toHaveCSS('opacity', '1')
  const touched = await frame.locator('.sheet').evaluateAll((sheets) =>
    sheets.flatMap((sheet) => {
      const mark = [...sheet.children].find(({ textContent }) => textContent === '第2刷')?.getBoundingClientRect()
      const values = [...sheet.querySelectorAll('.box .line')].filter(({ textContent }) => textContent !== '')
      return values.flatMap((value) => {
        const { left, right, top, bottom } = value.getBoundingClientRect()
        const isFree =
          mark !== undefined && (right < mark.left || left > mark.right || bottom < mark.top || top > mark.bottom)
        return isFree ? [] : [value.textContent]
      })
    }),
  )
  expect(touched).toEqual([])
  await send(page, job.value)
  await expect(stamp).toHaveCount(0)
})

test('the frame reports a field whose text is larger than its box', async ({ page }) => {
  await openFrame(page)
  const job = await jobOf()
  const [first] = job.data.pages
  if (first === undefined) throw new Error('no page')
  const bearer = first.fields['visitor_name']
  const lines = [{ runs: [{ text: '見'.repeat(40), face: 'biz-udmincho' }] }]
  const fields = { ...first.fields, visitor_name: { ...bearer!, lines } }
  const answer = await send(page, { ...job, data: { ...job.data, pages: [{ ...first, fields }] } })
  expect(answer).toMatchObject({ type: 'prepared', jobs: [{ overflow: ['visitor_name'], overfull: [] }] })
})

test('several forms stand one after another, and the style sheet of one touches no other', async ({ page }) => {
  const frame = await openFrame(page)
  const job = await jobOf()
  const css = `${job.css} .sheet { background: rgb(1, 2, 3) } :host { border-top: 0 } html, body { color: rgb(4, 5, 6) }`
  expect(await send(page, { ...job, css }, job)).toMatchObject({ jobs: [{ pages: 1 }, { pages: 1 }] })
  const sheets = frame.locator('.sheet')
  await expect(sheets).toHaveCount(2)
  await expect(sheets.nth(0)).toHaveCSS('background-color', 'rgb(1, 2, 3)')
  await expect(sheets.nth(1)).toHaveCSS('background-color', 'rgb(255, 255, 255)')
  await expect(frame.locator('body')).toHaveCSS('color', 'rgb(0, 0, 0)')
})

test('text stays text', async ({ page }) => {
  const frame = await openFrame(page)
  const job = await jobOf()
  const hostile = '<img src=x onerror=alert(1)>{{:x}}'
  const data = JSON.parse(JSON.stringify(job.data).replaceAll('見本　太郎', hostile)) as PrintJob['data']
  expect(await send(page, { ...job, data })).toMatchObject({ type: 'prepared' })
  await expect(frame.locator('img')).toHaveCount(0)
  await expect(frame.locator('[data-field="visitor_name"]')).toHaveText(hostile)
})

test('a template that fails says so instead of printing', async ({ page }) => {
  await openFrame(page)
  expect(await send(page, { ...(await jobOf()), template: '{{>missing.deeper}}' })).toMatchObject({ type: 'failed' })
})

test('the frame has an origin of its own: no storage, no parent, no network', async ({ page }) => {
  const frame = await openFrame(page)
  const reached = await frame.evaluate(async () => {
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act()
        return 'reached'
      } catch {
        return 'refused'
      }
    }
    return {
      origin: window.origin,
      storage: await attempt(() => localStorage.length),
      databases: await attempt(() => indexedDB.open('x')),
      cookies: await attempt(() => document.cookie),
      parent: await attempt(() => window.parent.document.title),
      network: await attempt(() => fetch('/index.html')),
    }
  })
  expect(reached).toEqual({
    origin: 'null',
    storage: 'refused',
    databases: 'refused',
    cookies: 'refused',
    parent: 'refused',
    network: 'refused',
  })
})

test('only the page that holds the frame is listened to', async ({ page }) => {
  const frame = await openFrame(page)
  await frame.evaluate(() => window.postMessage({ type: 'prepare', jobs: [{}], fonts: [] }, '*'))
  expect(await send(page, await jobOf())).toMatchObject({ type: 'prepared', jobs: [{ pages: 1 }] })
})

test('the dialog is opened on request, and its closing is told', async ({ page }) => {
  const frame = await openFrame(page)
  await frame.evaluate(() => {
    window.print = () => window.dispatchEvent(new Event('afterprint'))
  })
  const told = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        window.addEventListener('message', (event: MessageEvent<{ type: string }>) => resolve(event.data.type))
        document.querySelector('iframe')?.contentWindow?.postMessage({ type: 'print' }, '*')
      }),
  )
  expect(told).toBe('dialog-closed')
})

test('the fonts of a family of four are few files of the build', async () => {
  const { faces } = await openPrintFaces(readSite('dist', NO_FONTS)).installed()
  const files = neededFonts(await jobOf(), faces)
  expect(files.length).toBeGreaterThan(20)
  expect(files.every(({ file, unicodeRange }) => file.startsWith('/print-faces/') && unicodeRange !== undefined)).toBe(
    true,
  )
})
