import { expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'

const keys = (n: number): string => Array.from({ length: n }, (_, i) => `k${String(i)}: 1`).join('\n')

// A parser that compares each key with every other does not come to an end here.
it('reads a map of very many keys', () => {
  const read = readYaml('many.yaml', keys(27_000))
  expect(read.ok && Object.keys(read.value.value as object).length).toBe(27_000)
}, 8_000)

it('finds the one of many keys that stands twice, also when it is written in quotes or within a flow', () => {
  for (const [text, line, column] of [
    [`${keys(50)}\n"k7": 2`, 51, 1],
    ['a: { b: 1, c: 2, b: 3 }', 1, 18],
  ] as const) {
    const read = readYaml('many.yaml', text)
    expect(read.ok ? [] : read.problems.map(({ code, at }) => [code, at?.line, at?.column])).toEqual([
      ['yaml-key-twice', line, column],
    ])
  }
})
