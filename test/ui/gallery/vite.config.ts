import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { pagePolicy } from '../../../src/server/static/content-policy.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const policy = Object.entries(pagePolicy)
  .map(([directive, sources]) => [directive, ...sources].join(' '))
  .join('; ')
  .replaceAll('{origin}', 'http://localhost:4391')

// `vite --config test/ui/gallery/vite.config.ts` to work on the parts; build and preview to see them under the policy.
export default defineConfig({
  root: at('.'),
  plugins: [vue()],
  define: { __VUE_I18N_FULL_INSTALL__: false, __VUE_I18N_LEGACY_API__: false, __INTLIFY_PROD_DEVTOOLS__: false },
  server: { fs: { allow: [at('../../..')] } },
  preview: { headers: { 'content-security-policy': policy } },
  build: { outDir: at('../../../.cache/gallery'), emptyOutDir: true, assetsInlineLimit: 0 },
})
