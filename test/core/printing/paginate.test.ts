import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paginate } from '#core/printing'
import { box, parseForm } from './invented-form.ts'

const list = (of: string, change: object) => ({
  of,
  fields: [{ id: of, label: of, from: `${of === 'plan' ? 'plan.name' : 'windows.section'}`, box }],
  ...change,
})
const flowing = parseForm({
  flow: { 'first-mm': '50', 'next-mm': '80' },
  rows: [list('windows', { 'row-mm': '10', 'heading-mm': '10' }), list('plan', { 'row-mm': '15', 'heading-mm': '5' })],
})
const ruled = parseForm({
  rows: [
    list('windows', { 'first-page': '2', 'next-pages': '3' }),
    list('plan', { 'first-page': '1', 'next-pages': '4' }),
  ],
})
const plain = (...lengths: readonly number[]) => lengths.map((length) => Array.from({ length }, () => 0))
const shown = (pages: ReturnType<typeof paginate>) =>
  pages.map((page) => page.map(({ of, start, end }) => `${of} ${start}-${end}`))

describe('paginate', () => {
  it('puts flowing lists one after the other', () => {
    expect(shown(paginate(flowing, plain(2, 6)))).toEqual([['windows 0-2', 'plan 0-1'], ['plan 1-6']])
    expect(shown(paginate(flowing, plain(4, 1)))).toEqual([['windows 0-4'], ['plan 0-1']])
    expect(shown(paginate(flowing, plain(0, 0)))).toEqual([[]])
  })

  it('gives a row the room it grows to, and rows side by side the room of the tallest', () => {
    expect(shown(paginate(flowing, [[0], [0, 12, 0]]))).toEqual([['windows 0-1', 'plan 0-1'], ['plan 1-3']])
    expect(shown(paginate(flowing, [[0], [12, 0, 0]]))).toEqual([['windows 0-1'], ['plan 0-3']])
    const abreast = parseForm({
      flow: { 'first-mm': '50', 'next-mm': '80' },
      rows: [list('windows', { 'row-mm': '10', 'heading-mm': '10', across: '3' })],
    })
    expect(shown(paginate(abreast, plain(18)))).toEqual([['windows 0-12'], ['windows 12-18']])
    expect(shown(paginate(abreast, [[0, 0, 25, 0, 0, 0, 0]]))).toEqual([['windows 0-3'], ['windows 3-7']])
  })

  it('does not leave one last row alone on the last page', () => {
    const long = parseForm({
      flow: { 'first-mm': '65', 'next-mm': '80' },
      rows: [
        list('plan', { 'row-mm': '15', 'heading-mm': '5' }),
        list('windows', { 'row-mm': '9', 'heading-mm': '9' }),
      ],
    })
    expect(shown(paginate(long, plain(5, 0)))).toEqual([['plan 0-3'], ['plan 3-5']])
    expect(shown(paginate(long, plain(5, 1)))).toEqual([['plan 0-4'], ['plan 4-5', 'windows 0-1']])
  })

  it('gives ruled lists their rows, full or not', () => {
    expect(shown(paginate(ruled, plain(1, 3)))).toEqual([
      ['windows 0-1', 'plan 0-1'],
      ['windows 2-2', 'plan 1-3'],
    ])
  })

  it.each([
    ['flowing', flowing],
    ['ruled', ruled],
  ] as const)('puts every row of a %s form on exactly one page, in order', (_, form) => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (windows, plan) => {
        const slices = paginate(form, plain(windows, plan)).flat()
        for (const [of, length] of [
          ['windows', windows],
          ['plan', plan],
        ] as const) {
          const rows = slices
            .filter((slice) => slice.of === of)
            .flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at))
          expect(rows).toEqual(Array.from({ length }, (_, at) => at))
        }
      }),
    )
  })

  it('never lets a flowing page grow over its room', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (windows, plan) => {
        paginate(flowing, plain(windows, plan)).forEach((page, number) => {
          const height = page.reduce(
            (sum, { of, start, end }) => sum + (of === 'plan' ? 5 + 15 * (end - start) : 10 + 10 * (end - start)),
            0,
          )
          expect(height).toBeLessThanOrEqual(number === 0 ? 50 : 80)
        })
      }),
    )
  })
})
