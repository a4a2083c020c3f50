import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { checkPagePolicy } from '#adapters/browser'

// What the browser itself keeps for us: the policy of every file of the build, tried on the page as it is served.

const filesOf = (folder: string, below = ''): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name), `${below}/${entry.name}`) : [`${below}/${entry.name}`],
  )

/** Things a page might try, each in its own way; answers those that were let through. */
const tryEverything = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const through: string[] = []
    const attempt = async (name: string, act: () => unknown): Promise<void> => {
      try {
        if ((await act()) !== false) through.push(name)
      } catch {
        // Refused, as it must be.
      }
    }
    const loads = (element: HTMLElement, start: () => void, within = 700): Promise<boolean> =>
      new Promise((resolve) => {
        element.addEventListener('load', () => resolve(true))
        element.addEventListener('error', () => resolve(false))
        setTimeout(() => resolve(false), within)
        start()
        document.body.append(element)
      })
    const outside = 'https://outside.example/x'
    const inline = 'inline' as const
    // What a debugger starts may compile text until it first waits.
    await new Promise((resolve) => setTimeout(resolve, 10))
    await attempt('eval', () => Reflect.get(window, 'eval')('1'))
    await attempt('new Function', () => Reflect.construct(Reflect.get(window, 'Function'), ['return 1']))
    await attempt('a string as a timer', () => {
      Reflect.get(window, 'setTimeout')('window.__ran = 3', 0)
      return new Promise((resolve) => setTimeout(() => resolve(Reflect.get(window, '__ran') === 3), 50))
    })
    await attempt('an inline script', () => {
      const script = document.createElement('script')
      script.textContent = 'window.__ran = 1'
      document.body.append(script)
      return Reflect.get(window, '__ran') === 1
    })
    await attempt('markup from text', () => {
      document.createElement('div').innerHTML = '<img src=x onerror="window.__ran=1">'
    })
    await attempt('a policy of its own', () =>
      Reflect.get(window, 'trustedTypes').createPolicy('mine', { createHTML: (text: string) => text }),
    )
    await attempt('an attribute that runs', () => {
      const button = document.createElement('button')
      button.setAttribute('onclick', 'window.__ran = 2')
      button.click()
      return Reflect.get(window, '__ran') === 2
    })
    await attempt('a style attribute', () => {
      const box = document.createElement('div')
      box.setAttribute('style', `color: rgb(1, 2, 3); --${inline}: 1`)
      document.body.append(box)
      return getComputedStyle(box).color === 'rgb(1, 2, 3)'
    })
    await attempt('a request', () => fetch(outside))
    await attempt('a beacon', () => {
      // Says yes whatever becomes of it; whether it left is seen on the wire.
      navigator.sendBeacon(outside, 'x')
      return false
    })
    await attempt('a socket', () => new WebSocket('wss://outside.example/x') && false)
    await attempt('an image', () => {
      const image = document.createElement('img')
      return loads(image, () => (image.src = `${outside}.png`))
    })
    await attempt('a font', () => new FontFace('outside', `url(${outside}.woff2)`).load())
    await attempt('a style sheet', () => {
      const link = document.createElement('link')
      link.rel = 'stylesheet'
      return loads(link, () => (link.href = `${outside}.css`))
    })
    await attempt('a frame of another page of the site', () => {
      const frame = document.createElement('iframe')
      frame.src = '/index.html'
      document.body.append(frame)
      return new Promise((resolve) =>
        setTimeout(() => {
          let held = false
          try {
            held = frame.contentDocument?.querySelector('#app') !== null && frame.contentDocument !== null
          } catch {
            // A page of an opaque origin: what stands in place of a refused one.
          }
          resolve(held)
        }, 700),
      )
    })
    await attempt('a worker of text', () => {
      const worker = new Worker(URL.createObjectURL(new Blob(['1'])))
      return new Promise((resolve) => {
        worker.onerror = () => resolve(false)
        setTimeout(() => resolve(true), 700)
      })
    })
    return through
  })

test('every file of the build is served under a policy, and the page under its own', async ({ request, baseURL }) => {
  const files = filesOf('dist')
  expect(files.length).toBeGreaterThan(50)
  const lacking: string[] = []
  for (const file of files) {
    const { status, headers } = await request
      .fetch(encodeURI(file), { method: 'HEAD' })
      .then((response) => ({ status: response.status(), headers: response.headers() }))
    const policy = headers['content-security-policy'] ?? ''
    const isFramed = file.startsWith('/print-frame.')
    const isSound =
      status === 200 &&
      policy.startsWith("default-src 'none'") &&
      headers['x-content-type-options'] === 'nosniff' &&
      headers['referrer-policy'] === 'no-referrer' &&
      (isFramed || headers['cross-origin-resource-policy'] === 'same-origin') &&
      (file === '/print-frame.html' || !policy.includes("'unsafe-"))
    if (!isSound) lacking.push(`${file} ${status} ${policy}`)
  }
  // The worker that holds the keys compiles WebAssembly, and nothing else does.
  expect(
    lacking.filter((file) => !/^\/[^ ]*worker[^ ]*\.js 200 default-src 'none'.*'wasm-unsafe-eval'/.test(file)),
  ).toEqual([])
  const answer = await request.fetch('/', { method: 'HEAD' })
  expect(
    await checkPagePolicy(
      async () => ({ headers: new Headers(answer.headers()) }),
      () => undefined,
    ),
  ).toEqual([])
  expect(baseURL).toBeDefined()
})

test('nothing a script could try from the page gets through, and nothing leaves the machine', async ({ page }) => {
  const outside: string[] = []
  await page.route(/outside\.example/, (route) => {
    outside.push(route.request().url())
    return route.abort()
  })
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await tryEverything(page)).toEqual([])
  expect(outside).toEqual([])
  expect(await page.evaluate(() => Reflect.get(window, '__ran'))).toBeUndefined()
})

test('where there is no policy the same things get through: the attempts are real', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ bypassCSP: true, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.route('https://outside.example/**', (route) => route.fulfill({ body: '' }))
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await tryEverything(page)).toEqual(
    expect.arrayContaining(['eval', 'new Function', 'an inline script', 'markup from text', 'a style attribute']),
  )
  await context.close()
})

test('without its policy the page does not start, and says so', async ({ page }) => {
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname !== '/') return route.continue()
    const response = await route.fetch({ maxRetries: 2 })
    const { 'content-security-policy': _, ...headers } = response.headers()
    return route.fulfill({ response, headers })
  })
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('この画面を守る設定（Content-Security-Policy）が届いていません')
  await expect(page.getByRole('button', { name: /始める|設定する/ })).toHaveCount(0)
})

test('Ctrl+P anywhere prints a line that says where to print, and nothing else', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText('この画面は印刷できません')).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden()
  expect((await page.locator('body').innerText()).trim()).toMatch(/^この画面は印刷できません。[^\n]*$/)
})
