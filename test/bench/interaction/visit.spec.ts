import { expect, test, type Browser } from '@playwright/test'
import { MORNING } from '../../e2e/desk/open-desk.ts'
import { serveBuild } from '../browser/serve-build.ts'
import { percentile } from '../statistics.ts'
import { recordKeystrokes, replay, type Keystroke } from './keystrokes.ts'
import { shiftClock, slowDown } from './slow-machine.ts'
import { WALK } from './walk-of-eight.ts'
import { watchInteractions, type Interaction } from './watch-interactions.ts'

// `npm run bench:interaction`: a visit of a household of eight through the built product. It is walked once at full speed to learn
// its keys, and once more with those keys alone on a processor four times slower (another number by SLOWER=1); of each step, how long
// it took from an input to the frame that shows it. No figure is asserted.

const FRAME = 16
const WANTED = 50
const WORST = 40
/** Milliseconds from one key of a clerk to the next. */
const BETWEEN = 60

const openPage = async (browser: Browser, baseURL: string) => {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  await shiftClock(page, Date.parse(MORNING) - Date.now())
  await page.addInitScript(() => (window.print = () => setTimeout(() => window.dispatchEvent(new Event('afterprint')))))
  return page
}

const learnKeys = async (browser: Browser, address: string): Promise<readonly Keystroke[]> => {
  const page = await openPage(browser, address)
  const { keystrokes, enter } = recordKeystrokes(page)
  for (const { name, walk } of WALK) {
    enter(name)
    await walk(page)
  }
  await page.context().close()
  return keystrokes
}

const told = (slow: readonly Interaction[], all: Readonly<Record<string, number>>): string => {
  const lines = Object.entries(all).map(([step, count]) => {
    const long = slow.filter((each) => each.step === step).map(({ duration }) => duration)
    // What took no longer than a frame is not told one by one.
    const durations = [...long, ...Array.from({ length: Math.max(0, count - long.length) }, () => FRAME)]
    const over = long.filter((each) => each > WANTED).length
    return `| ${[step, count, percentile(durations, 50), percentile(durations, 95), Math.max(...durations), over].join(' | ')} |`
  })
  const worst = slow.toSorted((a, b) => b.duration - a.duration).slice(0, WORST)
  for (const { step, event, target, duration, waiting, handling } of worst)
    lines.push(
      `${step} ${event} ${target}: ${String(duration)}, waiting ${waiting.toFixed(0)}, handling ${handling.toFixed(0)}`,
    )
  return lines.join('\n')
}

test('a visit of a household of eight', async ({ browser }, info) => {
  const site = await serveBuild('dist')
  try {
    const keystrokes = await learnKeys(browser, site.address)
    const page = await openPage(browser, site.address)
    const interactions = await watchInteractions(page)
    await slowDown(page, Number(process.env['SLOWER'] ?? 4))
    await page.goto('/')
    const strayed = await replay(page, keystrokes, BETWEEN, interactions.enter)
    await page.screenshot({ path: info.outputPath('end.png') })
    const { slow, all } = await interactions.read()
    console.log(told(slow, all))
    expect(strayed, 'each key was pressed where it had been pressed before').toEqual([])
    await page.context().close()
  } finally {
    await site.stop()
  }
})
