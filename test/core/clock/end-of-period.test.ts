import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { endOfPeriod, type PeriodRule } from '#core/clock'
import { isClosed, isoFromDay, type Calendar } from '#core/value'
import { calendar, day } from './invented-calendar.ts'

const rule = (n: number, unit: 'day' | 'month', changes: Partial<PeriodRule> = {}): PeriodRule => ({
  length: { unit, n },
  firstDay: 'not-counted',
  rolls: false,
  ...changes,
})
const end = (start: string, period: PeriodRule): string => {
  const found = endOfPeriod(day(start), period, calendar)
  return found.ok ? isoFromDay(found.value) : found.problems.map(({ code }) => code).join()
}
const COUNTED = { firstDay: 'counted' } as const
const ROLLS = { rolls: true } as const

describe('a period of days', () => {
  it.each([
    ['moved in, 14 days', '2026-04-01', rule(14, 'day'), '2026-04-15'],
    ['born, 14 days with the day of birth', '2026-04-01', rule(14, 'day', COUNTED), '2026-04-14'],
    ['died, 7 days with the day it was known', '2026-04-01', rule(7, 'day', COUNTED), '2026-04-07'],
    ['divorced by judgment, 10 days', '2026-04-01', rule(10, 'day', COUNTED), '2026-04-10'],
    ['over 29 February', '2024-02-20', rule(14, 'day'), '2024-03-05'],
    ['one day', '2026-12-31', rule(1, 'day'), '2027-01-01'],
  ])('%s', (_, start, period, expected) => {
    expect(end(start, period)).toBe(expected)
  })
})

describe('a period of months', () => {
  it.each([
    ['ends the day before the corresponding day', '2026-04-01', rule(1, 'month'), '2026-05-01'],
    ['the same, first day counted', '2026-04-01', rule(1, 'month', COUNTED), '2026-04-30'],
    ['ends with February when it has no such day', '2026-01-30', rule(1, 'month'), '2026-02-28'],
    ['the same in a leap year', '2024-01-30', rule(1, 'month'), '2024-02-29'],
    ['is not shortened by a day that exists', '2024-01-29', rule(1, 'month', COUNTED), '2024-02-28'],
    ['begins with the month after 31 January', '2026-01-31', rule(1, 'month'), '2026-02-28'],
    ['from the 31st counted to a month of 30', '2026-08-31', rule(1, 'month', COUNTED), '2026-09-30'],
    ['three months', '2026-11-29', rule(3, 'month'), '2027-02-28'],
    ['a year', '2026-04-01', rule(12, 'month'), '2027-04-01'],
    ['two years from 29 February', '2024-02-28', rule(24, 'month'), '2026-02-28'],
  ])('%s', (_, start, period, expected) => {
    expect(end(start, period)).toBe(expected)
  })
})

describe('an end on a closed day', () => {
  it.each([
    ['rolls over the year end and a weekend', '2025-12-20', rule(14, 'day', ROLLS), '2026-01-05'],
    ['stays without the rule', '2025-12-20', rule(14, 'day'), '2026-01-03'],
    ['rolls from Saturday to Monday', '2026-04-04', rule(14, 'day', ROLLS), '2026-04-20'],
    ['rolls over Golden Week', '2026-04-18', rule(14, 'day', ROLLS), '2026-05-07'],
    ['rolls over Silver Week', '2026-09-05', rule(14, 'day', ROLLS), '2026-09-24'],
    ['does not roll from an open day', '2026-04-01', rule(14, 'day', ROLLS), '2026-04-15'],
    ['does not lengthen for closed days within', '2026-04-23', rule(14, 'day', ROLLS), '2026-05-07'],
    ['rolls as long as there are data', '2027-03-07', rule(21, 'day', ROLLS), '2027-03-29'],
    ['rolls a month too', '2026-03-04', rule(1, 'month', ROLLS), '2026-04-06'],
  ])('%s', (_, start, period, expected) => {
    expect(end(start, period)).toBe(expected)
  })
})

describe('what cannot be answered', () => {
  it.each([
    ['an end the calendar does not know', '2027-03-30', rule(14, 'day', ROLLS), 'calendar-does-not-cover'],
    ['an end before the calendar begins', '2025-03-01', rule(14, 'day', ROLLS), 'calendar-does-not-cover'],
    ['no days', '2026-04-01', rule(0, 'day'), 'period-length-malformed'],
    ['a month and a half', '2026-04-01', rule(1.5, 'month'), 'period-length-malformed'],
    ['a malformed length that would roll', '2026-04-01', rule(-1, 'day', ROLLS), 'period-length-malformed'],
  ])('%s', (_, start, period, expected) => {
    expect(end(start, period)).toBe(expected)
  })

  it('asks for data about every day it passes over', () => {
    const short: Calendar = { ...calendar, coversTo: day('2026-05-06') }
    expect(endOfPeriod(day('2026-04-18'), rule(14, 'day', ROLLS), short)).toEqual({
      ok: false,
      problems: [{ code: 'calendar-does-not-cover', params: { day: '2026-05-07' } }],
    })
    expect(endOfPeriod(day('2026-04-18'), rule(14, 'day'), short).ok).toBe(true)
    const late: Calendar = { ...calendar, coversFrom: day('2026-05-03') }
    expect(endOfPeriod(day('2026-04-18'), rule(14, 'day', ROLLS), late)).toMatchObject({
      problems: [{ params: { day: '2026-05-02' } }],
    })
  })

  it('does not search for ever', () => {
    const never: Calendar = { ...calendar, weeklyClosed: [0, 1, 2, 3, 4, 5, 6] }
    expect(endOfPeriod(day('2025-12-20'), rule(14, 'day', ROLLS), never)).toMatchObject({
      problems: [{ code: 'calendar-never-open' }],
    })
  })
})

describe('every period', () => {
  const starts = fc.integer({ min: day('2025-05-01'), max: day('2026-12-31') })

  it('of days has exactly its length, whichever day is counted first', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 400 }), (start, n) => {
        const days = Array.from({ length: n }, (_, index) => start + 1 + index)
        expect(endOfPeriod(start, rule(n, 'day'), calendar)).toEqual({ ok: true, value: days.at(-1) })
        expect(endOfPeriod(start + 1, rule(n, 'day', COUNTED), calendar)).toEqual({ ok: true, value: days.at(-1) })
      }),
    )
  })

  it('of months ends on the eve of the day Temporal rejects or finds', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const first = Temporal.PlainDate.from(isoFromDay(start + 1))
        const month = first.toPlainYearMonth().add({ months: n })
        const expected =
          first.day > month.daysInMonth
            ? month.toPlainDate({ day: month.daysInMonth })
            : month.toPlainDate({ day: first.day }).subtract({ days: 1 })
        expect(end(isoFromDay(start), rule(n, 'month'))).toBe(expected.toString())
      }),
    )
  })

  it('rolls to an open day past closed days only, and never back', () => {
    fc.assert(
      fc.property(starts, fc.integer({ min: 1, max: 60 }), (start, n) => {
        const plain = endOfPeriod(start, rule(n, 'day'), calendar)
        const rolled = endOfPeriod(start, rule(n, 'day', ROLLS), calendar)
        if (!plain.ok || !rolled.ok) throw new Error('the calendar covers these days')
        expect(isClosed(calendar, rolled.value)).toBe(false)
        for (let passed = plain.value; passed < rolled.value; passed += 1) expect(isClosed(calendar, passed)).toBe(true)
        expect(rolled.value).toBeGreaterThanOrEqual(plain.value)
      }),
    )
  })
})
