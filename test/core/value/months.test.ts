import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import { addMonths, dayFromIso, hasCorrespondingDay, isoFromDay } from '#core/value'

const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN

describe('addMonths', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 1, '2026-09-30'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['9999-12-15', 1, '9999-12-31'],
    ['0001-01-15', -1, '0001-01-01'],
  ])('%s and %i months is %s', (from, n, to) => {
    expect(isoFromDay(addMonths(day(from), n))).toBe(to)
  })

  it('agrees with Temporal', () => {
    fc.assert(
      fc.property(fc.integer({ min: -40_000, max: 60_000 }), fc.integer({ min: -1500, max: 1500 }), (from, n) => {
        const start = Temporal.PlainDate.from(isoFromDay(from))
        expect(isoFromDay(addMonths(from, n))).toBe(start.add({ months: n }, { overflow: 'constrain' }).toString())
        expect(hasCorrespondingDay(from, n)).toBe(start.add({ months: n }).day === start.day)
      }),
      { numRuns: 2000 },
    )
  })
})
