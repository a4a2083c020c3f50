import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { dayFromIso, dayOf, isoFromDay, partsOfDay, weekdayOf } from '#core/value'

const EPOCH = Temporal.PlainDate.from('1970-01-01')
const plain = (day: number) => EPOCH.add({ days: day })
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }) // 0001-01-01 to 9999-12-31

describe('day', () => {
  it.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [1, 1, 1, -719_162],
    [9999, 12, 31, 2_932_896],
    [2000, 2, 29, 11_016],
    [1873, 1, 1, -35_428],
  ])('%i-%i-%i is day %i', (year, month, day, expected) => {
    expect(dayOf(year, month, day)).toBe(expected)
    expect(partsOfDay(expected)).toEqual({ year, month, day })
  })

  it.each([
    [2026, 2, 29],
    [1900, 2, 29],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [0, 1, 1],
    [10_000, 1, 1],
    [2026.5, 1, 1],
    [2026, 1, 1.5],
    [Number.NaN, 1, 1],
  ])('%d-%d-%d does not exist', (year, month, day) => {
    expect(dayOf(year, month, day)).toBeUndefined()
  })

  it('counts as Temporal does, both ways, with its weekdays', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: dayOfMonth, dayOfWeek } = plain(day)
        expect(partsOfDay(day)).toEqual({ year, month, day: dayOfMonth })
        expect(dayOf(year, month, dayOfMonth)).toBe(day)
        expect(weekdayOf(day)).toBe(dayOfWeek % 7)
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees with Temporal on which dates exist', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1, max: 9999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 28, max: 32 }),
    )
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        expect(dayOf(year, month, day) !== undefined).toBe(
          day <= Temporal.PlainYearMonth.from({ year, month }).daysInMonth,
        )
      }),
      { numRuns: 2000 },
    )
  })
})

describe('ISO dates', () => {
  it('are written and read as Temporal writes them', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(isoFromDay(day)).toBe(plain(day).toString())
        expect(dayFromIso(isoFromDay(day))).toBe(day)
      }),
      { numRuns: 1000 },
    )
  })

  it.each(['2026-4-1', '2026-04-1', '20260401', '2026-02-30', ' 2026-04-01', '2026-04-01T00:00', '２０２６-04-01', ''])(
    '%j is not one',
    (text) => {
      expect(dayFromIso(text)).toBeUndefined()
    },
  )
})
