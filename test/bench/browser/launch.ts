import type { BrowserContext } from '@playwright/test'

/** The system's Chromium, quiet and without a sandbox of its own where root runs it; nothing is downloaded. */
export const LAUNCH = {
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Lets functions that tsx has compiled run in a page: it marks their names with a helper that only Node has. */
export const takeFunctions = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript({ content: 'globalThis.__name = (named) => named' })
