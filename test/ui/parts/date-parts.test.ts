import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDate } from '#core/value'
import { DATE_ERAS, partsFromText, textFromParts, toHalfWidth } from '#ui/parts/date-parts.ts'

const about = { approximate: false }

describe('partsFromText', () => {
  it.each([
    ['S25.4.1', { era: 'showa', year: '25', month: '4', day: '1', ...about }],
    ['ｓ２５．４．１', { era: 'showa', year: '25', month: '4', day: '1', ...about }],
    ['昭和25年4月1日', { era: 'showa', year: '25', month: '4', day: '1', ...about }],
    ['令和元年5月1日', { era: 'reiwa', year: '元', month: '5', day: '1', ...about }],
    ['R8/4', { era: 'reiwa', year: '8', month: '4', day: '', ...about }],
    ['2026-04-01', { era: 'western', year: '2026', month: '04', day: '01', ...about }],
    ['1950年4月頃', { era: 'western', year: '1950', month: '4', day: '', approximate: true }],
    ['昭和25年月日不詳', { era: 'showa', year: '25', month: '', day: '', ...about }],
    ['昭和25年4月日不詳', { era: 'showa', year: '25', month: '4', day: '', ...about }],
    ['昭和年月日不詳', { era: 'showa', year: '不詳', month: '', day: '', ...about }],
  ])('%s', (text, parts) => {
    expect(partsFromText(text)).toEqual(parts)
  })

  it.each(['', '25.4.1', '4月1日', 'X25.4.1', '2026-04-01-02', '明日'])('%s is no whole date', (text) => {
    expect(partsFromText(text)).toBeUndefined()
  })
})

describe('textFromParts', () => {
  it.each([
    [{ era: 'reiwa', year: '8', month: '4', day: '1', ...about }, '令和8年4月1日'],
    [{ era: 'reiwa', year: '08', month: '04', day: '01', ...about }, '令和8年4月1日'],
    [{ era: 'reiwa', year: '1', month: '5', day: '1', ...about }, '令和元年5月1日'],
    [{ era: 'showa', year: '25', month: '4', day: '', approximate: true }, '昭和25年4月頃'],
    [{ era: 'western', year: '2026', month: '4', day: '1', ...about }, '2026-04-01'],
    [{ era: 'western', year: '2026', month: '4', day: '', ...about }, '2026-04'],
    [{ era: 'western', year: '2026', month: '', day: '', ...about }, '西暦2026年'],
    [{ era: 'showa', year: '不詳', month: '', day: '', ...about }, '昭和年月日不詳'],
    [{ era: 'showa', year: '', month: '', day: '', approximate: true }, ''],
  ] as const)('%o', (parts, text) => {
    expect(textFromParts(parts)).toBe(text)
  })

  it('writes what the product reads, and takes it apart again', () => {
    const era = fc.constantFrom(...DATE_ERAS)
    const number = (max: number) => fc.integer({ min: 1, max }).map(String)
    fc.assert(
      fc.property(era, number(60), number(12), number(28), fc.boolean(), (chosen, year, month, day, approximate) => {
        const parts = { era: chosen, year: chosen === 'western' ? '1950' : year, month, day, approximate }
        const text = textFromParts(parts)
        expect(textFromParts(partsFromText(text) ?? parts)).toBe(text)
        const read = parseDate(text)
        expect(read.ok || read.problems[0]?.code !== 'date-not-read').toBe(true)
      }),
    )
  })

  it('never makes a date of what has no month', () => {
    const text = textFromParts({ era: 'western', year: '2026', month: '', day: '4', approximate: false })
    expect(parseDate(text).ok).toBe(false)
  })
})

describe('toHalfWidth', () => {
  it('leaves kanji alone, even compatibility ones', () => {
    expect(toHalfWidth('神㈱　２５')).toBe('神㈱25')
  })
})
