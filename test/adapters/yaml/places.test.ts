import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readYaml } from '#adapters/yaml'

// JSON is YAML: what is written is known, and where each part of it begins can be seen in the text.

const { written } = fc.letrec<{ written: unknown }>((tie) => ({
  written: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.array(tie('written'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), tie('written'), { maxKeys: 4 }),
  ),
}))

const beginning = (value: unknown): string =>
  typeof value === 'string' ? JSON.stringify(value) : Array.isArray(value) ? '[' : '{'

/** What begins at each pointer, keys included. */
const beginnings = (value: unknown, pointer = ''): readonly (readonly [string, string])[] => {
  const below =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) => {
          const at = `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
          return [
            ...(Array.isArray(value) ? [] : [[`${at}#key`, JSON.stringify(key)] as const]),
            ...beginnings(part, at),
          ]
        })
      : []
  return [[pointer, beginning(value)], ...below]
}

it('reads what was written, and knows where each part of it begins', () => {
  fc.assert(
    fc.property(written, fc.constantFrom(0, 1, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent).replaceAll('\u2028', ' ')
      fc.pre(!text.includes('\uFFFD') && !text.includes('\uFEFF'))
      const read = readYaml('f.yaml', text)
      if (!read.ok) throw new Error(JSON.stringify(read.problems))
      expect(read.value.value).toEqual(JSON.parse(text))
      const lines = text.split('\n')
      const places = read.value.places?.() ?? {}
      const found = Object.entries(places).map(
        ([at, [line, column]]) => [at, lines[line - 1]?.slice(column - 1)] as const,
      )
      const expected = beginnings(JSON.parse(text))
      expect(found.map(([at]) => at)).toEqual(expected.map(([at]) => at))
      for (const [i, [at, start]] of expected.entries())
        expect([at, found[i]?.[1]?.startsWith(start)]).toEqual([at, true])
    }),
    { numRuns: 500 },
  )
})
