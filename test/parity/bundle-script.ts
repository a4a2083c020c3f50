import { join } from 'node:path'
import { build } from 'vite'

/** Bundles a module with everything it leans on into one classic script, minified as the product is, and returns its path. */
export async function bundleScript(entry: string, outDir: string): Promise<string> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: { outDir, lib: { entry, formats: ['iife'], name: 'parity', fileName: () => 'parity.js' } },
  })
  return join(outDir, 'parity.js')
}
