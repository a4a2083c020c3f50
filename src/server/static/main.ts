import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listen } from './listen.ts'
import { parseOptions, usage, type ServeOptions } from './options.ts'
import { serveFiles } from './serve-files.ts'
import { isBuildStale } from './stale-build.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

const start = async (options: ServeOptions): Promise<void> => {
  const scheme = options.tls === undefined ? 'http' : 'https'
  const tls = options.tls && { key: readFileSync(options.tls.key), cert: readFileSync(options.tls.certificate) }
  if (isBuildStale(root)) build()
  const site = { build: join(root, 'dist'), fonts: resolve(root, options.fonts), scheme } as const
  const { port } = await listen(serveFiles(site), {
    host: options.host,
    port: options.port,
    tries: options.portIsFixed ? 1 : 50,
    ...(tls && { tls }),
  })
  const shown = ['0.0.0.0', '::'].includes(options.host) ? 'localhost' : options.host
  console.log(`Madoguchi is ready: ${scheme}://${shown.includes(':') ? `[${shown}]` : shown}:${port}`)
  if (tls === undefined && shown === 'localhost' && options.host !== 'localhost') {
    console.log('Other machines are refused without https: add --tls-key and --tls-cert.')
  }
}

const build = (): void => {
  console.log('Building ...')
  const vite = join(root, 'node_modules/vite/bin/vite.js')
  const run = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) throw new Error('The build failed; nothing is served.')
}

const fail = (error: unknown): void => {
  const words = error instanceof Error ? error.message : String(error)
  console.error(words.includes('EADDRINUSE') ? 'That port is taken: name another by --port.' : words)
  process.exitCode = 1
}

const args = process.argv.slice(2)
if (args.includes('--help')) console.log(usage)
else {
  try {
    await start(parseOptions(args))
  } catch (error) {
    fail(error)
  }
}
