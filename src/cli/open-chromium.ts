import { existsSync } from 'node:fs'
import { env } from 'node:process'
import type { PdfBrowser } from '#adapters/chromium-pdf'
import { failure, problem, success, type Result } from '#core/value'

/** Where Debian puts it. */
const DEFAULT_PATH = '/usr/bin/chromium'

/** Started from a terminal, often as root, to draw one page and end. */
const SWITCHES = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A Chromium to draw PDFs with, and how to end it. Nothing is downloaded. Problems: `chromium-library-missing`, `chromium-missing` {path}. */
export const openChromium = async (): Promise<
  Result<{ readonly browser: PdfBrowser; readonly close: () => Promise<void> }>
> => {
  const path = env['CHROMIUM_PATH'] ?? DEFAULT_PATH
  if (!existsSync(path)) return failure(problem('chromium-missing', { path }))
  const library = await import('@playwright/test').catch(() => undefined)
  if (library === undefined) return failure(problem('chromium-library-missing'))
  const browser = await library.chromium.launch({ executablePath: path, args: SWITCHES })
  return success({ browser: browser as unknown as PdfBrowser, close: () => browser.close() })
}
