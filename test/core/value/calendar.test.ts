import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkCalendar,
  dayFromIso,
  isClosed,
  isCovered,
  isoFromDay,
  nextOpenDay,
  weekdayOf,
  type Calendar,
} from '#core/value'

const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN
const GOLDEN_WEEK = ['2026-04-29', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'].map(day)

const calendar: Calendar = {
  weeklyClosed: [0, 6],
  closedDays: [day('2026-01-01'), day('2026-01-12'), ...GOLDEN_WEEK],
  yearEnd: { from: '12-29', to: '01-03' },
  coversFrom: day('2025-01-01'),
  coversTo: day('2027-12-31'),
}

describe('closed days', () => {
  it.each([
    ['2026-04-03', false],
    ['2026-04-04', true],
    ['2026-04-05', true],
    ['2026-04-29', true],
    ['2025-12-28', true],
    ['2026-12-28', false],
    ['2026-12-29', true],
    ['2026-12-31', true],
    ['2025-01-03', true],
    ['2027-01-04', false],
  ])('%s closed: %s', (iso, closed) => {
    expect(isClosed(calendar, day(iso))).toBe(closed)
  })

  it('know a yearly span within one year too', () => {
    const summer: Calendar = { ...calendar, yearEnd: { from: '08-13', to: '08-15' } }
    const days = ['2026-08-12', '2026-08-13', '2025-08-15', '2025-08-18', '2026-12-30']
    expect(days.map((iso) => isClosed(summer, day(iso)))).toEqual([false, true, true, false, false])
  })
})

describe('the next open day', () => {
  it.each([
    ['2026-04-03', '2026-04-03'],
    ['2026-04-04', '2026-04-06'],
    ['2026-05-02', '2026-05-07'],
    ['2025-12-27', '2026-01-05'],
    ['2026-12-29', '2027-01-04'],
  ])('on or after %s is %s', (from, expected) => {
    expect(isoFromDay(nextOpenDay(calendar, day(from)))).toBe(expected)
  })

  it('is open, and every day passed over is closed', () => {
    fc.assert(
      fc.property(fc.integer({ min: calendar.coversFrom, max: calendar.coversTo }), (from) => {
        const open = nextOpenDay(calendar, from)
        expect(isClosed(calendar, open)).toBe(false)
        for (let passed = from; passed < open; passed += 1) expect(isClosed(calendar, passed)).toBe(true)
      }),
    )
  })
})

describe('checkCalendar', () => {
  const codes = (changes: Partial<Calendar>) => checkCalendar({ ...calendar, ...changes }).map(({ code }) => code)

  it('finds nothing in a sound calendar', () => {
    expect(codes({})).toEqual([])
    expect(weekdayOf(day('2026-04-05'))).toBe(0)
  })

  it.each<[string, Partial<Calendar>]>([
    ['yearly-span-malformed', { yearEnd: { from: '12-29', to: '1-3' } }],
    ['yearly-span-malformed', { yearEnd: { from: '02-30', to: '03-01' } }],
    ['calendar-cover-reversed', { coversFrom: day('2028-01-01') }],
    ['calendar-weekday-unknown', { weeklyClosed: [0, 7] }],
    ['calendar-holiday-outside', { closedDays: [day('2028-01-01')] }],
    ['calendar-never-open', { weeklyClosed: [0, 1, 2, 3, 4, 5, 6] }],
  ])('finds %s', (code, changes) => {
    expect(codes(changes)).toEqual([code])
  })

  it('ends its search in a calendar that never opens', () => {
    const never: Calendar = { ...calendar, weeklyClosed: [0, 1, 2, 3, 4, 5, 6] }
    expect(nextOpenDay(never, 0)).toBe(400)
    expect(isCovered(never, 400)).toBe(false)
  })
})
