import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

// A page with the store, the vault and its worker, and nothing else: what can go wrong below the screens is tried here.
export default defineConfig({
  root: at('.'),
  logLevel: 'error',
  build: { outDir: at('../../../../.cache/vault-page'), emptyOutDir: true, assetsInlineLimit: 0 },
})
