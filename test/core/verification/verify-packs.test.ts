import { describe, expect, it } from 'vitest'
import { parseCase } from '#core/definitions'
import { derive } from '#core/derivation'
import { probesOf, verifyPacks } from '#core/verification'
import type { VerificationOptions } from '#core/verification'
import { goodTexts, load } from '../definitions/invented.ts'

const GREETING = 'base/greeting/definition.yaml'

/** Verifies the invented packs with one file written anew. */
const verified = (change: (text: string) => string = (text) => text, options: VerificationOptions = {}) => {
  const texts = goodTexts()
  texts.set(GREETING, change(texts.get(GREETING) ?? ''))
  const { catalogue, files, problems } = load(texts)
  if (catalogue === undefined || problems.length > 0) throw new Error(JSON.stringify(problems))
  const forms = { sheets: [], factsOf: () => [] }
  return { catalogue, findings: verifyPacks({ catalogue, files, forms }, options) }
}
const codes = ({ findings }: ReturnType<typeof verified>) => findings.map(({ problem }) => problem.code)

describe('the verification of invented packs', () => {
  it('finds the same each time', () => {
    expect(verified().findings).toEqual(verified().findings)
  })

  it('finds nothing wrong with what a procedure asks', () => {
    expect(codes(verified(undefined, { procedures: ['greeting'], isWhole: false }))).toEqual([])
  })

  it('finds the same however few households may stay open, and keeps to that', () => {
    const { catalogue, files } = load(goodTexts())
    if (catalogue === undefined) throw new Error('no catalogue')
    const sources = { catalogue, files, forms: { sheets: [], factsOf: () => [] } }
    const [many, few] = [probesOf(catalogue), probesOf(catalogue, 2)]
    expect(verifyPacks(sources, { probes: few })).toEqual(verifyPacks(sources, { probes: many }))
    expect(many.size).toBeGreaterThan(2)
    expect(few.size).toBe(2)
  })

  it('says that it is not proven when the steps do not suffice', () => {
    const found = codes(verified(undefined, { procedures: ['greeting'], isWhole: false, steps: 1 }))
    expect(found).toEqual(['verification-not-proven'])
  })

  it('stops when whoever runs it says so', () => {
    const found = codes(verified(undefined, { procedures: ['greeting'], isWhole: false, watch: () => () => true }))
    expect(found).toEqual(['verification-not-proven'])
  })

  it('shows a condition that never holds by a household for which nothing is needed', () => {
    const blue = '{ fact: person.colour@after, is: blue }'
    const { catalogue, findings } = verified((text) => text.replace('{ age-on: event.date, at-least: 10 }', blue), {
      procedures: ['greeting'],
      isWhole: false,
    })
    const found = findings.find(({ problem }) => problem.code === 'verification-never-true')
    expect(found?.problem.at?.pointer).toBe('/needed-when')
    const parsed = parseCase({ file: 'shown', value: found?.case }, '', catalogue)
    expect(parsed.problems).toEqual([])
    const situation = parsed.case?.situation ?? { persons: [], households: [], events: [], statements: [] }
    const { entries } = derive(situation, catalogue, { authority: catalogue.desk['default-authority'] })
    const own = entries.filter(({ procedure }) => procedure === 'greeting')
    expect(own.length).toBeGreaterThan(0)
    expect(own.map(({ verdict }) => verdict)).not.toContain('needed')
  })
})
