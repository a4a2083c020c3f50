import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawCase } from '#app/residents/draw-case'
import { RESIDENT_EVENTS } from '#app/residents/resident'
import { parseCase } from '#core/definitions'
import { derive } from '#core/derivation'
import { readYaml } from '#adapters/yaml'
import { inventedPeople } from '#locales'
import { openPack } from '../../../src/cli/composition.ts'
import { lineOf } from '../../../src/cli/report.ts'

const { catalogue } = await openPack(resolve('procedures/mihon-city'))
if (catalogue === undefined) throw new Error('no catalogue')

const draw = (index: number, seed = 20260403) =>
  drawCase({ seed, index, receivedOn: '2026-04-03', words: inventedPeople })
const derived = (index: number) => {
  const located = readYaml('drawn.yaml', JSON.stringify(draw(index)))
  if (!located.ok) throw new Error(located.problems.map(lineOf).join('\n'))
  const parsed = parseCase(located.value, '', catalogue)
  if (parsed.case === undefined) throw new Error(parsed.problems.map(lineOf).join('\n'))
  return derive(parsed.case.situation, catalogue, { authority: 'one-stop-desk' })
}
const MANY = Array.from({ length: process.env['TEST_FULL'] === undefined ? 600 : 5000 }, (_, index) => index)

describe('generated residents', () => {
  it('are read without a problem and contradict no constraint', () => {
    for (const index of MANY) expect([index, derived(index).problems.map(lineOf)]).toEqual([index, []])
  })

  it('are the same for the same seed and index, and others for another', () => {
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(7, 1)).not.toEqual(draw(7, 2))
  })

  it('come for every kind of event, in households of every size to five, Japanese and foreign, young and old', () => {
    const cases = MANY.map((index) => draw(index))
    const persons = cases.flatMap(({ persons }) => Object.values(persons))
    expect(new Set(cases.map(({ events }) => events[0]?.['kind']))).toEqual(new Set(RESIDENT_EVENTS))
    expect(new Set(cases.map(({ persons }) => Object.keys(persons).length))).toEqual(new Set([1, 2, 3, 4, 5, 6]))
    expect(new Set(persons.map(({ insurance }) => JSON.stringify(insurance))).size).toBeGreaterThan(6)
    expect(persons.filter(({ nationality }) => nationality === 'foreign').length / persons.length).toBeLessThan(0.1)
    expect(persons.some(({ nationality }) => nationality === 'foreign')).toBe(true)
    expect(persons.some((facts) => String(facts['family-name']).includes('\u{20BB7}'))).toBe(true)
  })

  it('come for the one event that is asked for', () => {
    const kinds = MANY.slice(0, 60).map(
      (index) =>
        drawCase({ seed: 4, index, event: 'marriage', receivedOn: '2026-04-03', words: inventedPeople }).events[0]?.[
          'kind'
        ],
    )
    expect(new Set(kinds)).toEqual(new Set(['marriage']))
  })
})
