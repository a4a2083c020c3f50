import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayFromIso, ERAS, formatWareki, fromWareki, isoFromDay, toWareki, type EraId } from '#core/value'

const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN
const FIRST = day('1873-01-01')
const anyEraDay = fc.integer({ min: FIRST, max: day('2117-12-31') })

const oracle = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' })

describe('the five eras', () => {
  it.each([
    ['1873-01-01', '明治6年1月1日'],
    ['1912-07-29', '明治45年7月29日'],
    ['1912-07-30', '大正元年7月30日'],
    ['1926-12-24', '大正15年12月24日'],
    ['1926-12-25', '昭和元年12月25日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1989-01-08', '平成元年1月8日'],
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['2026-04-01', '令和8年4月1日'],
  ])('%s is %s', (iso, text) => {
    expect(formatWareki(day(iso))).toBe(text)
  })

  it('have no Japanese date before the Gregorian calendar came', () => {
    expect(toWareki(FIRST - 1)).toBeUndefined()
    expect(formatWareki(FIRST - 1)).toBe('西暦1872年12月31日')
  })

  it.each<[EraId, number, number, number]>([
    ['showa', 64, 1, 8],
    ['showa', 1, 12, 24],
    ['taisho', 15, 12, 25],
    ['taisho', 1, 7, 29],
    ['meiji', 45, 7, 30],
    ['meiji', 5, 12, 31],
    ['heisei', 1, 1, 7],
    ['heisei', 31, 5, 1],
    ['reiwa', 1, 4, 30],
    ['reiwa', 0, 5, 1],
    ['reiwa', 8, 2, 29],
  ])('%s %i-%i-%i is refused', (era, year, month, dayOfMonth) => {
    expect(fromWareki(era, year, month, dayOfMonth)).toBeUndefined()
  })

  it('reads what it writes, every day from 1873', () => {
    for (let each = FIRST; each <= day('2030-12-31'); each += 1) {
      const wareki = toWareki(each)
      if (wareki === undefined) throw new Error(isoFromDay(each))
      if (fromWareki(wareki.era, wareki.year, wareki.month, wareki.day) !== each) throw new Error(isoFromDay(each))
    }
    expect(ERAS).toHaveLength(5)
  })

  it('writes as Intl does', () => {
    const written = (each: number): string => oracle.format(each * 86_400_000)
    fc.assert(
      fc.property(anyEraDay, (each) => {
        expect(formatWareki(each)).toBe(written(each))
      }),
      { numRuns: 2000 },
    )
    for (const { from } of ERAS) {
      for (let each = Math.max(FIRST, from - 3); each < from + 3; each += 1)
        expect(formatWareki(each)).toBe(written(each))
    }
  })
})
