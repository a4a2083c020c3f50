import { describe, expect, it } from 'vitest'
import { facilitiesFor, parseCase } from '#core/definitions'
import { readYaml } from '#adapters/yaml'
import { dayOf } from '#core/value'
import { goodTexts, load } from './invented.ts'

const { catalogue } = load(goodTexts())
const facilities = catalogue!.facilities!
const kinds = (text: string, year: number) =>
  facilitiesFor(facilities, text, dayOf(year, 6, 1) ?? 0).map(({ kind }) => kind)

describe('the facilities of a day', () => {
  it.each([
    ['赤の家', 2010, ['red']],
    ['あか の', 2010, ['red']],
    ['ｱｶ', 2021, ['blue']],
    ['のいえ', 2021, ['blue']],
    ['架空町', 2021, ['blue']],
    ['赤の家', 1999, []],
    ['青', 2021, []],
    ['　', 2021, []],
  ] as const)('%s in %d', (text, year, expected) => {
    expect(kinds(text, year)).toEqual(expected)
  })

  it('change on the day they change', () => {
    expect(facilitiesFor(facilities, '赤', dayOf(2020, 3, 31) ?? 0).map(({ kind }) => kind)).toEqual(['red'])
    expect(facilitiesFor(facilities, '赤', dayOf(2020, 4, 1) ?? 0).map(({ kind }) => kind)).toEqual(['blue'])
  })

  it('put those whose name begins so before those that hold it and those whose address does', () => {
    const one = { kana: 'ア', kind: 'red', from: 0, to: undefined }
    const list = [
      { ...one, name: '北', address: '森1番' },
      { ...one, name: '西の森', address: '町1番' },
      { ...one, name: '森の家', address: '町2番' },
    ]
    expect(facilitiesFor({ ...facilities, list }, '森', 1).map(({ name }) => name)).toEqual(['森の家', '西の森', '北'])
  })
})

describe('a case', () => {
  const colourOf = (date: string, colour: string) => {
    const text = (goodTexts().get('case.yaml') ?? '')
      .replace('date: 2026-04-01', `date: ${date}`)
      .replace('colour: { after: red }', `colour: { after: ${colour} }`)
    const located = readYaml('case.yaml', text)
    if (!located.ok) return located.problems
    const { case: read, problems } = parseCase(located.value, '', catalogue!)
    const stated = read?.situation.statements.find(
      ({ fact: each, entity }) => each === facilities.fact && entity === 'p1',
    )
    return problems.length > 0 ? problems.map(({ code }) => code) : stated?.value
  }

  it('may name a facility instead of its kind, as it was on the day of the event', () => {
    expect(colourOf('2026-04-01', '赤の家')).toBe('blue')
    expect(colourOf('2019-04-01', 'アカノイエ')).toBe('red')
    expect(colourOf('2026-04-01', 'red')).toBe('red')
  })

  it('is told of a facility that is not on the list', () => {
    expect(colourOf('2026-04-01', '黄の家')).not.toBe('blue')
  })
})
