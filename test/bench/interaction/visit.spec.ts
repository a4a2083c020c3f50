import { test } from '@playwright/test'
import { MORNING } from '../../e2e/desk/open-desk.ts'
import { serveBuild } from '../browser/serve-build.ts'
import { percentile } from '../statistics.ts'
import { shiftClock, slowDown, typeByHand } from './slow-machine.ts'
import { WALK } from './walk-of-eight.ts'
import { watchInteractions } from './watch-interactions.ts'

// `npm run bench:interaction`: a visit of a household of eight through the built product on a processor four times slower (another
// number by SLOWER=1); of each step, how long it took from an input to the frame that shows it. Nothing is asserted.

const FRAME = 16
const WANTED = 50
const WORST = 40

test('a visit of a household of eight', async ({ browser }, info) => {
  const site = await serveBuild('dist')
  const context = await browser.newContext({ baseURL: site.address })
  const page = await context.newPage()
  await shiftClock(page, Date.parse(MORNING) - Date.now())
  await page.addInitScript(() => (window.print = () => setTimeout(() => window.dispatchEvent(new Event('afterprint')))))
  const interactions = await watchInteractions(page)
  await slowDown(page, Number(process.env['SLOWER'] ?? 4))
  typeByHand(page, 60)
  const told: string[] = []
  try {
    for (const { name, walk } of WALK) {
      if (name !== 'start') await interactions.enter(name)
      await walk(page)
      await page.screenshot({ path: info.outputPath(`${name}.png`) })
    }
  } finally {
    const { slow, all } = await interactions.read()
    for (const [step, count] of Object.entries(all)) {
      const long = slow.filter((each) => each.step === step).map(({ duration }) => duration)
      // What took no longer than a frame is not told one by one.
      const durations = [...long, ...Array.from({ length: Math.max(0, count - long.length) }, () => FRAME)]
      const over = long.filter((each) => each > WANTED).length
      const figures = [percentile(durations, 50), percentile(durations, 95), Math.max(...durations), over].join(' | ')
      told.push(`| ${step === '' ? 'start' : step} | ${String(count)} | ${figures} |`)
    }
    for (const each of slow.toSorted((a, b) => b.duration - a.duration).slice(0, WORST))
      told.push(
        `${each.step} ${each.event} ${each.target}: ${String(each.duration)}, waiting ${each.waiting.toFixed(0)}, handling ${each.handling.toFixed(0)}`,
      )
    console.log(told.join('\n'))
    await context.close()
    await site.stop()
  }
})
