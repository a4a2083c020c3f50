import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { rounded, type Figure } from '../figure.ts'
import { percentile } from '../statistics.ts'
import { buildEager } from './build-eager.ts'
import { takeFunctions } from './launch.ts'
import { serveBuild } from './serve-build.ts'

const ROUNDS = 7
const SLOWER = 4
const GOAL = { kilobytes: 120, usable: 0.75 }

/** One cold load: milliseconds until the first screen can be used, the files fetched until then, and the faces that follow. */
interface Load {
  readonly usable: number
  readonly files: readonly string[]
  readonly fonts: readonly string[]
}

/** Runs in the page: waits for the first button that can be pressed, and for the frame that shows it. */
const untilUsable = (): Promise<Load> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('main button:not([disabled])') === null) return void requestAnimationFrame(look)
      const files = (): readonly string[] =>
        performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
      const asked = files()
      requestAnimationFrame(() =>
        requestAnimationFrame(async () => {
          const usable = performance.now()
          // The faces of what stands there come behind it; they are counted apart.
          await document.fonts.ready
          resolve({ usable, files: asked, fonts: files().filter((file) => file.endsWith('.woff2')) })
        }),
      )
    }
    look()
  })

/** Opens a page for the first time: nothing cached, nothing compiled, on a slow processor. */
async function loadCold(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext()
  await takeFunctions(context)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto(address, { waitUntil: 'commit' })
  const load = await page.evaluate(untilUsable)
  await context.close()
  return load
}

const kilobytes = (bytes: number): number => rounded(bytes / 1000, 1)

/** What is transferred of files of a build, as brotli makes it; fonts are compressed already. */
const weigh = (build: string, files: ReadonlySet<string>): number =>
  [...files]
    .map((file) => join(build, file))
    .filter((path) => existsSync(path) && statSync(path).isFile())
    .reduce((sum, path) => {
      const bytes = readFileSync(path)
      return sum + (path.endsWith('.woff2') ? bytes.length : brotliCompressSync(bytes).length)
    }, 0)

/** P11: the first load of the built product (`dist`) beside the same sources built with nothing left for later. */
export async function firstLoadFigure(browser: Browser, dist: string): Promise<Figure> {
  const eagerDist = '.cache/eager'
  await buildEager(join(process.cwd(), eagerDist))
  const [own, eager] = await Promise.all([serveBuild(dist), serveBuild(eagerDist)])
  const loads: Record<'own' | 'eager', Load[]> = { own: [], eager: [] }
  for (let round = 0; round < ROUNDS; round += 1) {
    loads.own.push(await loadCold(browser, own.address))
    loads.eager.push(await loadCold(browser, eager.address))
  }
  await Promise.all([own.stop(), eager.stop()])
  const usableOf = (of: readonly Load[]): number =>
    Math.round(
      percentile(
        of.map(({ usable }) => usable),
        50,
      ),
    )
  const weightOf = (build: string, of: readonly Load[]) => {
    const files = ['/index.html', ...of.flatMap((each) => each.files)].filter((file) => !file.endsWith('.woff2'))
    const fonts = new Set(of.flatMap((each) => each.fonts))
    return {
      kilobytes: kilobytes(weigh(build, new Set(files))),
      fonts: { files: [...fonts].map((file) => basename(file)), kilobytes: kilobytes(weigh(build, fonts)) },
      'usable, ms': usableOf(of),
    }
  }
  const [mine, theirs] = [weightOf(dist, loads.own), weightOf(eagerDist, loads.eager)]
  const ratio = rounded(mine['usable, ms'] / theirs['usable, ms'])
  return {
    goal: GOAL,
    value: { ...mine, usable: ratio },
    peer: { 'all eager': theirs },
    met: mine.kilobytes <= GOAL.kilobytes && ratio <= GOAL.usable,
  }
}
