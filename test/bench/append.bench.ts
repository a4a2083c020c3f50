import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bench, describe } from 'vitest'
import { launchProfile, openStorePage } from '../faults/vault/open-profile.ts'
import { servePage } from '../faults/vault/serve-page.ts'

// In the browser, on a disk: a sealed and chained append beside a plain one. No limit is asserted; the figures are read.

const ROUNDS = 40
const WRITES = 20

const site = await servePage()
const profile = mkdtempSync(join(tmpdir(), 'bench-'))
const context = await launchProfile(profile, {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'],
})
const store = await openStorePage(context, site.address)
await store.open('bench')
await store.enter()
const { plainAppend, append, plainVisit, visit } = await store.pace(ROUNDS)
const line = (name: string, plain: number, sealed: number): string =>
  `${name}: plain ${plain.toFixed(2)} ms, sealed and chained ${sealed.toFixed(2)} ms, ${(sealed / plain).toFixed(2)}×`
console.log(line('append', plainAppend, append))
console.log(line('visit of 12 commands', plainVisit, visit))

const options = { iterations: 10, time: 0, warmupIterations: 2, warmupTime: 0 }

describe(`${WRITES} appends`, () => {
  bench('plain', () => store.run('plainAppend', WRITES), options)
  bench('sealed and chained', () => store.run('append', WRITES), options)
})

describe('one visit saved', () => {
  bench('plain', () => store.run('plainVisit', 1), options)
  bench('sealed and chained', () => store.run('visit', 1), {
    ...options,
    // The last of all: nothing is left behind.
    teardown: async (_, mode) => {
      if (mode !== 'run') return
      await context.close()
      await site.stop()
      rmSync(profile, { recursive: true, force: true })
    },
  })
})
