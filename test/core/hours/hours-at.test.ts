import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayAt,
  hoursAt,
  instantOf,
  isAllowedNow,
  isOpen,
  minutesToClosing,
  nextOpening,
  type Adjustments,
  type HoursState,
  type SystemHours,
} from '#core/hours'
import { japan, RULE } from './border-table.ts'

const told = (state: HoursState): string => {
  const at = (epochMs: number | undefined): string =>
    epochMs === undefined ? '-' : new Date(epochMs + 9 * 3_600_000).toISOString().slice(0, 16)
  return state.state === 'closed'
    ? `closed ${state.reason} until ${at(state.nextOpening)}`
    : `${state.state} ${state.minutes ?? '-'} until ${at(state.closesAt)}`
}
const extension = (from: string, to: string) => ({ from: japan(from), to: japan(to) })
const extended = (from: string, to: string): Adjustments => ({ extensions: [extension(from, to)], stops: [] })
const stopped = (from: string, to?: string): Adjustments => ({
  extensions: [],
  stops: [{ from: japan(from), ...(to === undefined ? {} : { to: japan(to) }) }],
})

describe('what the regular hours say', () => {
  it.each([
    ['2026-04-01T08:00:00', 'open 780 until 2026-04-01T21:00'],
    ['2026-04-01T20:29:59.999', 'open 31 until 2026-04-01T21:00'],
    ['2026-04-01T20:30:00', 'closing-soon 30 until 2026-04-01T21:00'],
    ['2026-04-01T20:59:59.999', 'closing-soon 1 until 2026-04-01T21:00'],
    ['2026-04-01T21:00:00', 'closed outside-hours until 2026-04-02T08:00'],
    ['2026-04-02T07:59:59.999', 'closed outside-hours until 2026-04-02T08:00'],
    ['2026-12-30T21:00:00', 'closed outside-hours until 2027-01-04T08:00'],
    ['2027-01-01T12:00:00', 'closed outside-hours until 2027-01-04T08:00'],
  ])('at %s: %s', (now, expected) => {
    expect(told(hoursAt(japan(now), RULE))).toBe(expected)
  })

  it('in single figures', () => {
    const [working, night] = [japan('2026-04-01T20:00:00'), japan('2026-04-01T22:00:00')]
    expect([minutesToClosing(working, RULE), minutesToClosing(night, RULE)]).toEqual([60, undefined])
    expect([nextOpening(working, RULE), nextOpening(night, RULE)]).toEqual([undefined, japan('2026-04-02T08:00:00')])
    const always = stopped('2026-04-01T00:00:00')
    expect([minutesToClosing(working, RULE, always), nextOpening(night, RULE, always)]).toEqual([undefined, undefined])
  })

  it('by a desk of its own', () => {
    const desk: SystemHours = {
      ...RULE,
      utcOffsetMinutes: -210,
      closingNoticeMinutes: 5,
      opens: '00:00',
      closes: '24:00',
    }
    const newYear = Date.parse('2027-01-01T00:00:00-03:30')
    expect(hoursAt(Date.parse('2026-12-30T23:50:00-03:30'), desk)).toMatchObject({ state: 'open', minutes: 10 })
    expect(hoursAt(newYear, desk)).toMatchObject({ nextOpening: Date.parse('2027-01-04T00:00:00-03:30') })
    expect(hoursAt(newYear, { ...desk, closedSpans: [] })).toEqual({ state: 'open' })
  })

  it('is closed under a rule that makes no sense', () => {
    for (const nonsense of [{ opens: '8:00' }, { closes: '25:00' }, { opens: '21:00', closes: '08:00' }]) {
      expect(hoursAt(japan('2026-04-01T12:00:00'), { ...RULE, ...nonsense })).toEqual({
        state: 'closed',
        reason: 'outside-hours',
      })
    }
  })
})

describe('extensions', () => {
  it.each([
    [
      'of an evening',
      '2026-04-01T21:10:00',
      extended('2026-04-01T21:00:00', '2026-04-01T23:00:00'),
      'open 110 until 2026-04-01T23:00',
    ],
    [
      'are seen before the closing they move',
      '2026-04-01T20:50:00',
      extended('2026-04-01T21:00:00', '2026-04-01T23:00:00'),
      'open 130 until 2026-04-01T23:00',
    ],
    [
      'end',
      '2026-04-01T23:00:00',
      extended('2026-04-01T21:00:00', '2026-04-01T23:00:00'),
      'closed outside-hours until 2026-04-02T08:00',
    ],
    [
      'through the night join the next day',
      '2026-04-02T02:00:00',
      extended('2026-04-01T21:00:00', '2026-04-02T08:00:00'),
      'open 1140 until 2026-04-02T21:00',
    ],
    [
      'on a closed day',
      '2026-12-31T10:00:00',
      extended('2026-12-31T09:00:00', '2026-12-31T12:00:00'),
      'open 120 until 2026-12-31T12:00',
    ],
    [
      'are the next opening',
      '2026-12-31T08:00:00',
      extended('2026-12-31T09:00:00', '2026-12-31T12:00:00'),
      'closed outside-hours until 2026-12-31T09:00',
    ],
    [
      'reach no further than 8 o’clock',
      '2027-01-01T08:00:00',
      extended('2026-12-31T09:00:00', '2027-01-01T12:00:00'),
      'closed outside-hours until 2027-01-04T08:00',
    ],
    [
      'and close there',
      '2027-01-01T07:45:00',
      extended('2026-12-31T09:00:00', '2027-01-01T12:00:00'),
      'closing-soon 15 until 2027-01-01T08:00',
    ],
    [
      'before the morning end at 8 too',
      '2026-12-31T08:00:00',
      extended('2026-12-31T06:00:00', '2026-12-31T12:00:00'),
      'closed outside-hours until 2027-01-04T08:00',
    ],
  ])('%s', (_, now, adjustments, expected) => {
    expect(told(hoursAt(japan(now), RULE, adjustments))).toBe(expected)
    expect(isOpen(japan(now), RULE, adjustments)).toBe(!expected.startsWith('closed'))
  })
})

describe('stops', () => {
  const both: Adjustments = {
    extensions: [extension('2026-04-01T21:00:00', '2026-04-01T23:00:00')],
    stops: [{ from: japan('2026-04-01T20:30:00'), to: japan('2026-04-01T22:00:00') }],
  }
  it.each([
    [
      'close',
      '2026-04-01T12:00:00',
      stopped('2026-04-01T12:00:00', '2026-04-01T13:00:00'),
      'closed stopped until 2026-04-01T13:00',
    ],
    [
      'end',
      '2026-04-01T13:00:00',
      stopped('2026-04-01T12:00:00', '2026-04-01T13:00:00'),
      'open 480 until 2026-04-01T21:00',
    ],
    [
      'are announced',
      '2026-04-01T11:45:00',
      stopped('2026-04-01T12:00:00', '2026-04-01T13:00:00'),
      'closing-soon 15 until 2026-04-01T12:00',
    ],
    [
      'into the night open in the morning',
      '2026-04-01T20:45:00',
      stopped('2026-04-01T20:40:00', '2026-04-02T03:00:00'),
      'closed stopped until 2026-04-02T08:00',
    ],
    ['without an end know no opening', '2026-04-01T20:45:00', stopped('2026-04-01T20:40:00'), 'closed stopped until -'],
    [
      'to come hide an opening',
      '2026-04-02T03:00:00',
      stopped('2026-04-02T07:00:00', '2026-04-02T09:00:00'),
      'closed outside-hours until 2026-04-02T09:00',
    ],
    ['win over extensions', '2026-04-01T21:30:00', both, 'closed stopped until 2026-04-01T22:00'],
    ['leave the rest of an extension', '2026-04-01T22:00:00', both, 'open 60 until 2026-04-01T23:00'],
  ])('%s', (_, now, adjustments, expected) => {
    expect(told(hoursAt(japan(now), RULE, adjustments))).toBe(expected)
    expect(isOpen(japan(now), RULE, adjustments)).toBe(!expected.startsWith('closed'))
  })
})

describe('what may be done', () => {
  it.each([
    ['2026-04-01T12:00:00', [true, true, true]],
    ['2026-04-01T20:59:00', [true, true, true]],
    ['2026-04-01T21:00:00', [false, false, true]],
  ])('at %s', (now, expected) => {
    const state = hoursAt(japan(now), RULE)
    expect([isAllowedNow(state, 'start-new'), isAllowedNow(state, 'continue'), isAllowedNow(state, 'suspend')]).toEqual(
      expected,
    )
  })
})

describe('at every instant, with any adjustments', () => {
  const quarter = 15 * 60_000
  const base = japan('2026-12-29T00:00:00')
  const moments = fc.integer({ min: 0, max: 4 * 24 * 8 }).map((n) => base + n * quarter)
  const spans = fc
    .tuple(moments, fc.integer({ min: 0, max: 80 }))
    .map(([from, n]) => ({ from, to: from + n * quarter }))
  const adjusted = fc.record({
    extensions: fc.array(spans, { maxLength: 3 }),
    stops: fc.array(spans, { maxLength: 3 }),
  })

  /** Quarter by quarter, asking `isOpen` alone. */
  const firstChange = (now: number, adjustments: Adjustments): number => {
    let at = now
    while (isOpen(at, RULE, adjustments) === isOpen(now, RULE, adjustments)) at += quarter
    return at
  }

  it('the next change is the first quarter at which the answer differs', () => {
    fc.assert(
      fc.property(moments, adjusted, (now, adjustments) => {
        const state = hoursAt(now, RULE, adjustments)
        expect(state.state === 'closed' ? state.nextOpening : state.closesAt).toBe(firstChange(now, adjustments))
        expect(state.state === 'closed').toBe(!isOpen(now, RULE, adjustments))
      }),
      { numRuns: 500 },
    )
  })

  it('it is open in an extension of its day, or as without any, unless stopped', () => {
    fc.assert(
      fc.property(moments, adjusted, (now, adjustments) => {
        const within = (span: { from: number; to: number }): boolean => now >= span.from && now < span.to
        const eights = (from: number): number =>
          [1, 2].map((n) => instantOf(dayAt(from, RULE) + n - 1, 480, RULE)).find((at) => at > from) ?? 0
        const granted = adjustments.extensions.some((span) => within(span) && now < eights(span.from))
        const expected = (isOpen(now, RULE) || granted) && !adjustments.stops.some(within)
        expect(isOpen(now, RULE, adjustments)).toBe(expected)
      }),
      { numRuns: 500 },
    )
  })
})
