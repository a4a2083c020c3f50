import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

const root = fileURLToPath(new URL('../..', import.meta.url))
const port = Number(process.env['E2E_PORT'] ?? 4190)
const address = `http://localhost:${port}`

/** Nothing is downloaded: the system's Chromium is used, quiet and without a sandbox of its own where root runs it. */
const launchOptions = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

export default defineConfig({
  outputDir: `${root}test-results`,
  // Files named *.spec.ts are Playwright's, files named *.test.ts are vitest's.
  testMatch: '**/*.spec.ts',
  forbidOnly: true,
  retries: 0,
  // Two files at once: a walk waits more than it works. What breaks disks and browsers runs alone (`.ci/verify.mjs`).
  workers: 2,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // A trace takes a picture at every key: a third of the time. A failure alone says much; E2E_TRACE=1 says all.
    trace: process.env['E2E_TRACE'] === undefined ? 'off' : 'retain-on-failure',
    launchOptions,
  },
  projects: ['parity', 'e2e', 'print', 'faults'].map((name) => ({ name, testDir: `${root}test/${name}` })),
  webServer: {
    command: `npx --no-install tsx src/server/static/main.ts --port ${port}`,
    cwd: root,
    url: address,
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
})
