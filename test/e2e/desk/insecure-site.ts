import { chromium, type Browser, type LaunchOptions } from '@playwright/test'
import { listen } from '../../../src/server/static/listen.ts'
import { serveFiles } from '../../../src/server/static/serve-files.ts'

/** The build over plain http under a name that is not this machine's own: what another terminal would open. */
export interface InsecureSite {
  readonly address: string
  readonly browser: Browser
  readonly close: () => Promise<void>
}

const NAME = 'window.example'

/** Serves on every address, and opens a browser for which the name leads here: a browser trusts only localhost without TLS. */
export const openInsecureSite = async (launchOptions: LaunchOptions): Promise<InsecureSite> => {
  const site = serveFiles({ build: 'dist', fonts: 'site-fonts', scheme: 'http' })
  const { port, close } = await listen(site, { host: '0.0.0.0', port: 0, tries: 1 })
  const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${NAME} 127.0.0.1`]
  const browser = await chromium.launch({ ...launchOptions, args })
  return {
    address: `http://${NAME}:${port}`,
    browser,
    close: async () => {
      await browser.close()
      await close()
    },
  }
}
