import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { ageOn, attainsAge, dayFromIso, fiscalYearEndOfAge, isoFromDay, type AgeCounting } from '#core/value'

const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN

describe('the day an age is reached', () => {
  it.each<[string, number, AgeCounting, string]>([
    ['1986-05-05', 40, 'by-law', '2026-05-04'],
    ['1986-01-01', 40, 'by-law', '2025-12-31'],
    ['2006-04-01', 20, 'by-law', '2026-03-31'],
    ['2006-04-02', 20, 'by-law', '2026-04-01'],
    ['2004-02-29', 20, 'by-law', '2024-02-28'],
    ['2004-02-29', 21, 'by-law', '2025-02-28'],
    ['2004-03-01', 20, 'by-law', '2024-02-29'],
    ['2004-03-01', 21, 'by-law', '2025-02-28'],
    ['1951-05-05', 75, 'by-birthday', '2026-05-05'],
    ['1948-02-29', 75, 'by-birthday', '2023-03-01'],
    ['1948-02-29', 76, 'by-birthday', '2024-02-29'],
    ['2026-04-01', 0, 'by-law', '2026-04-01'],
  ])('born %s, %i %s: %s', (birth, age, counting, expected) => {
    expect(isoFromDay(attainsAge(day(birth), age, counting))).toBe(expected)
  })

  it('is by law unless said otherwise', () => {
    expect(attainsAge(day('1986-05-05'), 40)).toBe(day('2026-05-04'))
    expect(ageOn(day('1986-05-05'), day('2026-05-04'))).toBe(40)
    expect(ageOn(day('1986-05-05'), day('2026-05-04'), 'by-birthday')).toBe(39)
  })
})

describe('the age on a day', () => {
  const lives = fc.tuple(fc.integer({ min: -35_000, max: 30_000 }), fc.integer({ min: 0, max: 45_000 }))
  const date = (n: number) => Temporal.PlainDate.from(isoFromDay(n))

  it('is −1 before birth and 0 at birth', () => {
    expect(ageOn(day('2026-04-01'), day('2026-03-31'))).toBe(-1)
    expect(ageOn(day('2026-04-01'), day('2026-04-01'))).toBe(0)
  })

  it('by law is what Temporal counts to the day after, Feb 29 aside', () => {
    fc.assert(
      fc.property(lives, ([birth, lived]) => {
        const born = date(birth)
        fc.pre(!(born.month === 2 && born.day === 29) && lived < 45_000)
        expect(ageOn(birth, birth + lived)).toBe(born.until(date(birth + lived + 1), { largestUnit: 'year' }).years)
      }),
      { numRuns: 2000 },
    )
  })

  it('by birthday is what the calendar shows: the year less one when month and day are still to come', () => {
    fc.assert(
      fc.property(lives, ([birth, lived]) => {
        const [born, on] = [date(birth), date(birth + lived)]
        const yetToCome = on.month < born.month || (on.month === born.month && on.day < born.day)
        expect(ageOn(birth, birth + lived, 'by-birthday')).toBe(on.year - born.year - (yetToCome ? 1 : 0))
      }),
      { numRuns: 2000 },
    )
  })

  it('rises on the very day it is reached, and is never higher for the later born', () => {
    const ages = fc.integer({ min: 1, max: 120 })
    const countings = fc.constantFrom<AgeCounting>('by-law', 'by-birthday')
    fc.assert(
      fc.property(lives, ages, countings, ([birth, lived], age, counting) => {
        const reached = attainsAge(birth, age, counting)
        expect([ageOn(birth, reached - 1, counting), ageOn(birth, reached, counting)]).toEqual([age - 1, age])
        expect(ageOn(birth + 1, birth + lived, counting)).toBeLessThanOrEqual(ageOn(birth, birth + lived, counting))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the fiscal year end of an age', () => {
  it.each([
    ['2008-04-01', 18, '2026-03-31'],
    ['2008-04-02', 18, '2027-03-31'],
    ['2008-03-31', 18, '2026-03-31'],
    ['2008-12-31', 18, '2027-03-31'],
    ['2008-02-29', 18, '2026-03-31'],
  ])('born %s, through %i: %s', (birth, age, expected) => {
    expect(isoFromDay(fiscalYearEndOfAge(day(birth), age))).toBe(expected)
  })

  it('is the first 31 March not before the age is reached', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 30 }), (birth, age) => {
        let expected = attainsAge(birth, age)
        while (!isoFromDay(expected).endsWith('-03-31')) expected += 1
        expect(fiscalYearEndOfAge(birth, age)).toBe(expected)
      }),
    )
  })
})
