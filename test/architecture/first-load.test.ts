import { describe, expect, it } from 'vitest'
import { weighFirstLoad, type BuiltFile } from '../../.ci/vite/first-load.ts'
import { loadBudget } from '../../.ci/vite/load-budget.ts'

const words = (count: number): string => Array.from({ length: count }, (_, i) => `word${String(i * 7919)}`).join(' ')

const built: readonly BuiltFile[] = [
  { file: 'index.html', content: '<!doctype html>' },
  { file: 'main.js', content: words(100), source: '/src/main.ts', imports: ['vue.js'], css: ['main.css'] },
  { file: 'vue.js', content: words(400), imports: ['main.js'] },
  { file: 'main.css', content: words(20) },
  {
    file: 'start.js',
    content: words(30),
    source: '/src/ui/start/StartScreen.vue',
    imports: ['vue.js'],
    css: ['start.css'],
  },
  { file: 'start.css', content: words(10) },
  { file: 'office.js', content: words(900), source: '/src/ui/administration/PeopleScreen.vue' },
]

describe('weighFirstLoad', () => {
  it('weighs the page, the scripts a screen needs at once with their styles, and nothing that comes later', () => {
    const weighed = weighFirstLoad(built, ['src/main.ts', 'src/ui/start/StartScreen.vue'])
    expect(weighed.map(({ file }) => file)).toEqual([
      'vue.js',
      'main.js',
      'start.js',
      'main.css',
      'start.css',
      'index.html',
    ])
    expect(weighed.every(({ bytes }) => bytes > 0)).toBe(true)
  })

  it('takes brotli for the measure', () => {
    const [repeated] = weighFirstLoad([{ file: 'a.js', content: 'ab'.repeat(50_000), source: 'a.ts' }], ['a.ts'])
    expect(repeated?.bytes).toBeLessThan(100)
  })

  it('does not weigh a screen that the build does not have', () => {
    expect(() => weighFirstLoad(built, ['src/ui/gone/GoneScreen.vue'])).toThrow('GoneScreen.vue')
  })
})

describe('loadBudget', () => {
  const chunk = { type: 'chunk', fileName: 'main.js', code: words(500), facadeModuleId: '/src/main.ts', imports: [] }
  const run = (limit: number): readonly string[] => {
    const said: string[] = []
    const { generateBundle } = loadBudget([{ name: 'first load', sources: ['src/main.ts'], limit }])
    const handler = (generateBundle as unknown as { readonly handler: (...given: unknown[]) => void }).handler
    const context = {
      info: (words: string) => said.push(`info ${words}`),
      error: (words: string) => said.push(`error ${words}`),
    }
    handler.call(context, {}, { 'main.js': chunk })
    return said
  }

  it('stops a build that is heavier than its budget, and names what is heavy', () => {
    expect(run(100)).toEqual([expect.stringMatching(/^error first load: \d+ of 100 bytes.*\n {2}\d+ main\.js$/s)])
  })

  it('only says what a build within its budget comes to', () => {
    expect(run(100_000)).toEqual([expect.stringMatching(/^info first load: \d+ of 100000 bytes/)])
  })
})
