import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { listen } from '../../../src/server/static/listen.ts'
import { serveFiles } from '../../../src/server/static/serve-files.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const built = at('../../../.cache/vault-page')

let made: Promise<unknown> | undefined

/** Builds the page once and serves it with the headers of the product. Returns its address and how to stop. */
export const servePage = async (): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> => {
  if (!existsSync(built)) mkdirSync(built, { recursive: true })
  made ??= build({ configFile: at('./page/vite.config.ts') })
  await made
  const { port, close } = await listen(serveFiles({ build: built, fonts: built, scheme: 'http' }), {
    host: 'localhost',
    port: 0,
    tries: 1,
  })
  return { address: `http://localhost:${port}`, stop: close }
}
