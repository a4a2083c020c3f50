import { describe, expect, it } from 'vitest'
import { goodTexts, load } from './invented.ts'

const GREETING = 'base/greeting/definition.yaml'
const good = goodTexts().get(GREETING) ?? ''
const VERSION = (from: string): string => `base/greeting/definition@${from}.yaml`
const version = (effective: string): string => good.replace(/^effective: .*$/m, `effective: ${effective}`)

describe('versions of one procedure', () => {
  it('that clash: the later ones are set aside and named, the first stays in force', () => {
    const { catalogue, problems } = load(
      new Map([
        ...goodTexts(),
        [VERSION('2026-04-01'), version('{ from: 2026-04-01, until: 2026-12-31 }')],
        [VERSION('2027-01-01'), version('{ from: 2027-01-01 }')],
      ]),
    )
    expect(problems.map(({ code, params, at }) => [code, params['other'], at?.file])).toEqual([
      ['two-in-force', GREETING, VERSION('2026-04-01')],
      ['two-in-force', GREETING, VERSION('2027-01-01')],
    ])
    expect(catalogue?.definitions.get('greeting')?.map(({ file }) => file)).toEqual([GREETING])
  })

  it('that follow each other all stay, earliest first', () => {
    const { catalogue, problems } = load(
      new Map([
        ...goodTexts(),
        [VERSION('2026-04-01'), version('{ from: 2026-04-01 }')],
        [GREETING, version('{ from: 2020-01-01, until: 2026-03-31 }')],
      ]),
    )
    expect(problems).toEqual([])
    expect(catalogue?.definitions.get('greeting')?.map(({ file }) => file)).toEqual([GREETING, VERSION('2026-04-01')])
  })
})

describe('a rule of the vocabulary that speaks of a fact nobody knows', () => {
  it('stops the pack: every verdict may hang on it', () => {
    const path = 'base/vocabulary.yaml'
    const text = goodTexts().get(path) ?? ''
    const rule = '  - { id: strange, each: person, must: { fact: person.shade, is: dark }, why: { ja: 架空 } }\n'
    const { catalogue, problems } = load(
      new Map([...goodTexts(), [path, text.replace(/^constraints:\n/m, (line) => line + rule)]]),
    )
    expect(problems.map(({ code }) => code)).toEqual(['unknown-fact'])
    expect(catalogue).toBeUndefined()
  })
})
