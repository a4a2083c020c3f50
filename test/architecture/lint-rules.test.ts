import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const lint = new ESLint({ overrideConfigFile: '.ci/eslint.config.js' })

const rulesBroken = async (filePath: string, text: string): Promise<readonly (string | null)[]> => {
  const [result] = await lint.lintText(text, { filePath })
  return result?.messages.map(({ ruleId }) => ruleId) ?? []
}

const inVue = (template: string, script = '') =>
  `<script setup lang="ts">\n${script}\n</script>\n\n<template>\n  ${template}\n</template>\n`

describe('core is told, it never asks', () => {
  it.each([
    ['export const now = new Date()', 'no-restricted-globals'],
    ['export const now = Date.now()', 'no-restricted-globals'],
    ['export const format = new Intl.NumberFormat()', 'no-restricted-globals'],
    ['export const chance = Math.random()', 'no-restricted-properties'],
    ['export const now = globalThis.Date', 'no-restricted-properties'],
    ['export const text = (1).toLocaleString()', 'no-restricted-syntax'],
    ['export const text = "a".toLocaleUpperCase()', 'no-restricted-syntax'],
    ['export const order = "a".localeCompare("b")', 'no-restricted-syntax'],
  ])('%s', async (text, rule) => {
    expect(await rulesBroken('src/core/logic/planted.ts', `${text}\n`)).toContain(rule)
    expect(await rulesBroken('src/core/value/planted.ts', `${text}\n`)).toContain(rule)
    expect(await rulesBroken('src/adapters/browser/planted.ts', `${text}\n`)).toEqual([])
  })
})

describe('words live in the locales', () => {
  it.each(['src/core/logic/a.ts', 'src/app/a.ts', 'src/ui/a.ts', 'src/cli/a.ts', 'src/server/a.ts', 'src/main.ts'])(
    'not in %s',
    async (file) => {
      expect(await rulesBroken(file, "export const label = '転入'\n")).toEqual(['no-restricted-syntax'])
      expect(await rulesBroken(file, 'export const label = `転入${1}`\n')).toEqual(['no-restricted-syntax'])
      expect(await rulesBroken(file, '/** 転入 */\nexport const label = 1\n')).toEqual([])
    },
  )

  it('but in src/locales', async () => {
    expect(await rulesBroken('src/locales/ja/a.ts', "export const label = '転入'\n")).toEqual([])
  })

  it.each([
    ['<p>転入</p>', 'vue/no-restricted-syntax'],
    ['<p title="転入" />', 'vue/no-restricted-syntax'],
    ['<p :title="`転入`" />', 'vue/no-restricted-syntax'],
    ['<p>{{ "転入" }}</p>', 'vue/no-restricted-syntax'],
  ])('nor in a template: %s', async (template, rule) => {
    expect(await rulesBroken('src/ui/Planted.vue', inVue(template))).toContain(rule)
  })

  it('but in the comments of a component, and in those of its script', async () => {
    expect(await rulesBroken('src/ui/Planted.vue', inVue('<!-- 転入 --><p />', '// 転入'))).toEqual([])
  })

  it('nor in the script of a component', async () => {
    const text = inVue('<p>{{ label }}</p>', "const label = '転入'")
    expect(await rulesBroken('src/ui/Planted.vue', text)).toContain('no-restricted-syntax')
  })
})

describe('components', () => {
  it.each([
    ['<p v-html="a" />', 'vue/no-v-html'],
    ['<img src="/a.png">', 'vuejs-accessibility/alt-text'],
    ['<div @click="a" />', 'vuejs-accessibility/click-events-have-key-events'],
  ])('%s', async (template, rule) => {
    expect(await rulesBroken('src/ui/Planted.vue', inVue(template, 'const a = undefined'))).toContain(rule)
  })
})

describe('modules', () => {
  it('have named exports only', async () => {
    expect(await rulesBroken('src/app/planted.ts', 'export default 1\n')).toEqual(['no-restricted-syntax'])
  })

  it('say nothing on the console of a terminal', async () => {
    expect(await rulesBroken('src/ui/planted.ts', 'console.log(1)\n')).toEqual(['no-console'])
    expect(await rulesBroken('src/cli/planted.ts', 'console.log(1)\n')).toEqual([])
  })

  it.each(['src/app/planted.ts', 'test/app/planted.test.ts', '.ci/vite/planted.ts'])('stay short: %s', async (file) => {
    expect(await rulesBroken(file, 'void 0\n'.repeat(250))).toEqual([])
    expect(await rulesBroken(file, 'void 0\n'.repeat(251))).toEqual(['max-lines'])
  })
})
