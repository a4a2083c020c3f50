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
const LONG = process.env['TEST_FULL'] !== undefined
const MANY = Array.from({ length: LONG ? 5000 : 600 }, (_, index) => index)

describe('generated residents', () => {
  it('are read without a problem and contradict no constraint', { timeout: LONG ? 900_000 : 60_000 }, () => {
    for (const index of MANY) expect([index, derived(index).problems.map(lineOf)]).toEqual([index, []])
  })

  it('are the same for the same seed and index, and others for another', () => {
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(draw(7, 1)).not.toEqual(draw(7, 2))
  })

  it('come for every kind of event, in households of every size to six, Japanese and foreign, young and old', () => {
    const cases = MANY.map((index) => draw(index))
    const persons = cases.flatMap(({ persons }) => Object.values(persons))
    expect(new Set(cases.map(({ events }) => events[0]?.['kind']))).toEqual(new Set(RESIDENT_EVENTS))
    const sizes = new Set(cases.map(({ persons }) => Object.keys(persons).length))
    expect([1, 2, 3, 4, 5, 6].filter((size) => !sizes.has(size))).toEqual([])
    expect(new Set(persons.map(({ insurance }) => JSON.stringify(insurance))).size).toBeGreaterThan(6)
    expect(persons.filter(({ nationality }) => nationality === 'foreign').length / persons.length).toBeLessThan(0.1)
    expect(persons.some(({ nationality }) => nationality === 'foreign')).toBe(true)
    expect(persons.some((facts) => String(facts['family-name']).includes('\u{20BB7}'))).toBe(true)
  })

  it('leave a household with a head where its head dies', () => {
    const deaths = MANY.map((index) =>
      drawCase({ seed: 4, index, event: 'death', receivedOn: '2026-04-03', words: inventedPeople }),
    )
    const widowed = deaths.filter(({ events: [event], persons }) => {
      const gone = (event?.['persons'] as readonly string[])[0] ?? ''
      const place = persons[gone]?.['relationship'] as Readonly<Record<string, string>>
      return place['before'] === 'head' && Object.keys(persons).length > 1
    })
    expect(widowed.length).toBeGreaterThan(0)
    for (const { persons } of widowed) {
      const after = Object.values(persons).map(({ relationship }) => (relationship as Record<string, string>)['after'])
      expect(after.filter((each) => each === 'head')).toHaveLength(1)
    }
  })

  it('have, some of them, what few have', () => {
    const cases = MANY.map((index) => draw(index))
    const persons = cases.flatMap(({ persons }) => Object.values(persons))
    for (const fact of ['physical-disability-certificate', 'nursery', 'single-parent', 'evacuation-support'])
      expect([fact, ...['yes', 'no'].map((said) => persons.some((each) => each[fact] === said))]).toEqual([
        fact,
        true,
        true,
      ])
    expect(cases.some(({ events }) => events[0]?.['dog'] === 'yes')).toBe(true)
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
