import { existsSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'
import type { Figure } from '../figure.ts'
import { appendFigure } from './append.ts'
import { firstLoadFigure } from './first-load.ts'
import { LAUNCH } from './launch.ts'
import { printFigure } from './print.ts'

const DIST = 'dist'

/** What could not be measured here, and why: neither met nor missed. */
const notRun = (why: string): Figure => ({ goal: null, value: `not run: ${why}`, peer: null, met: false })

/** P9, P10, P11: what only a browser can say. Without Chromium or without the build of the product each says that it was not run. */
export async function browserFigures(): Promise<Readonly<Record<'P9' | 'P10' | 'P11', Figure>>> {
  if (!existsSync(LAUNCH.executablePath)) {
    const figure = notRun(`no Chromium at ${LAUNCH.executablePath}`)
    return { P9: figure, P10: figure, P11: figure }
  }
  const ofBuild = async (measure: (browser: Browser, dist: string) => Promise<Figure>): Promise<Figure> => {
    if (!existsSync(`${DIST}/index.html`)) return notRun('no build in dist; npm run build')
    const browser = await chromium.launch(LAUNCH)
    try {
      return await measure(browser, DIST)
    } finally {
      await browser.close()
    }
  }
  return { P9: await ofBuild(printFigure), P10: await appendFigure(), P11: await ofBuild(firstLoadFigure) }
}
