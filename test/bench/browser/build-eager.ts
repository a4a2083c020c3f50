import { readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { build, loadConfigFromFile, type Plugin } from 'vite'

/** Where the product asks for what it does not need at once. */
const LAZY = ['src/main.ts', 'src/ui/screens.ts', 'src/browser/later-parts.ts', 'src/locales/learn-later-words.ts']

/** Everything these ask for later, as static imports of the entry. */
const eagerImports = (): string =>
  LAZY.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/import\('([^']+)'\)/g)].map(([, asked = '']) => {
      const path = asked.startsWith('.') ? `./${relative('src', join(dirname(file), asked))}` : asked
      return `import * as part${String(asked.replaceAll(/\W/g, '_'))} from '${path}'; void part${String(asked.replaceAll(/\W/g, '_'))}`
    }),
  ).join('\n')

const eager = (): Plugin => ({
  name: 'eager',
  enforce: 'pre',
  transform: (code, id) => (id.endsWith('/src/main.ts') ? `${eagerImports()}\n${code}` : null),
})

/**
 * Builds the product from the same sources with nothing left for later: every screen, the desk, its words and its content in the
 * first script. Data that only a search asks for (postal codes, readings) stays apart, as it would in any build.
 */
export async function buildEager(outDir: string): Promise<void> {
  const loaded = await loadConfigFromFile({ command: 'build', mode: 'production' }, 'vite.config.ts')
  if (loaded === null) throw new Error('no vite.config.ts')
  const { config } = loaded
  const plugins = (config.plugins ?? [])
    .flat()
    .filter(
      (plugin) => plugin !== null && typeof plugin === 'object' && 'name' in plugin && plugin.name !== 'load-budget',
    )
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    plugins: [eager(), ...plugins],
    build: { ...config.build, outDir, emptyOutDir: true },
  })
}
