import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { compiledContent } from './.ci/vite/compiled-content.ts'
import { kanjiReadings } from './.ci/vite/kanji-readings.ts'
import { loadBudget } from './.ci/vite/load-budget.ts'
import { printFaces } from './.ci/vite/print-faces.ts'
import { printFrame } from './.ci/vite/print-frame.ts'
import { servedHeaders } from './.ci/vite/served-headers.ts'
import { wordsApart } from './.ci/vite/words-apart.ts'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const testing = process.env['VITEST'] !== undefined

export default defineConfig({
  root: at(testing ? '.' : 'src'),
  publicDir: at('public'),
  plugins: [
    vue(),
    compiledContent(at('.')),
    testing ? [] : wordsApart(),
    kanjiReadings(),
    printFrame(at('src/adapters/print-frame')),
    printFaces(at('.')),
    loadBudget([
      {
        name: 'first load',
        sources: ['src/index.html', 'src/ui/start/StartScreen.vue', 'src/ui/session/SignInScreen.vue'],
        limit: 120_000,
      },
    ]),
    servedHeaders({ build: at('dist'), fonts: at('site-fonts') }),
  ],
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __VUE_I18N_FULL_INSTALL__: false,
    __VUE_I18N_LEGACY_API__: false,
    __INTLIFY_PROD_DEVTOOLS__: false,
    // Sentences are read by `src/locales/format.ts`, for the screens as for the command line.
    __INTLIFY_DROP_MESSAGE_COMPILER__: !testing,
  },
  server: { port: 4174, fs: { allow: [at('.')] } },
  preview: { port: 4173 },
  build: {
    outDir: at('dist'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // No module registers anything by being imported, but styles: what nothing uses is left out of the build.
      treeshake: { moduleSideEffects: [{ test: /\/src\/(app|core|locales|adapters)\/.*\.ts$/, sideEffects: false }] },
    },
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
