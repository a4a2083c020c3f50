import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { bench, describe } from 'vitest'
import { readFolder } from '#adapters/node'
import { DEFAULT_PACK, formIds } from '../../src/cli/composition.ts'
import type { PackTexts } from '../parity/browser-entry.ts'
import { bundleScript } from '../parity/bundle-script.ts'
import type { TakeHearing, TakePace } from './rederive/browser-entry.ts'

// In the browser, minified as the product is, once at full speed and once slowed down four times: what follows from one more
// answer of a household of six, in a hearing and from the beginning, and the question after it. No limit is asserted; the figures are read.

const SLOWER = 4
const folder = mkdtempSync(join(tmpdir(), 'bench-'))
const script = await bundleScript(fileURLToPath(new URL('rederive/browser-entry.ts', import.meta.url)), folder)
const files = await readFolder(dirname(DEFAULT_PACK), '.yaml')
if (!files.ok) throw new Error(JSON.stringify(files.problems))
const texts: PackTexts = { files: files.value, pack: basename(DEFAULT_PACK), forms: [...(await formIds())] }
const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
})
const page = await browser.newPage()
await page.addScriptTag({ path: script })
const session = await page.context().newCDPSession(page)

const ms = ([median, p95]: readonly [number, number]): string => `${median.toFixed(1)} ms (p95 ${p95.toFixed(1)})`
for (const rate of [1, SLOWER]) {
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const { answers, derive: following } = await page.evaluate(
    (given) => (Reflect.get(globalThis, 'takeHearing') as TakeHearing)(given),
    texts,
  )
  console.log(`${rate}× slower, one of ${answers} answers of a hearing: derive ${ms(following)}`)
  const paces = await page.evaluate((given) => (Reflect.get(globalThis, 'takePace') as TakePace)(given), texts)
  for (const { open, derive, question } of paces)
    console.log(`${rate}× slower, ${open} not settled: derive ${ms(derive)}, next question ${ms(question)}`)
}
await browser.close()
rmSync(folder, { recursive: true, force: true })

describe('a household of six', () => {
  bench('its figures stand above', () => {}, { iterations: 1, time: 0, warmupIterations: 0, warmupTime: 0 })
})
