import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { compiledContent } from './.ci/vite/compiled-content.ts'
import { kanjiReadings } from './.ci/vite/kanji-readings.ts'
import { printFaces } from './.ci/vite/print-faces.ts'
import { printFrame } from './.ci/vite/print-frame.ts'
import { servedHeaders } from './.ci/vite/served-headers.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const testing = process.env['VITEST'] !== undefined

export default defineConfig({
  root: at(testing ? '.' : 'src'),
  publicDir: at('public'),
  plugins: [
    vue(),
    compiledContent(at('.')),
    kanjiReadings(),
    printFrame(at('src/adapters/print-frame')),
    printFaces(at('.')),
    servedHeaders({ build: at('dist'), fonts: at('site-fonts') }),
  ],
  define: {
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
  },
  server: { port: 4174, fs: { allow: [at('.')] } },
  preview: { port: 4173 },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    // Two slow cores share every check: generous limits, few workers, no timing asserts.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/ui/**'],
          benchmark: { include: ['test/bench/**/*.bench.ts'] },
        },
      },
      {
        extends: true,
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['test/ui/**/*.test.ts'],
          benchmark: { include: [] },
        },
      },
    ],
  },
})
