import { describe, expect, it } from 'vitest'
import { sectionHoursAt, type SectionHours } from '#core/hours'
import { dayFromIso, type Calendar } from '#core/value'
import { japan } from './border-table.ts'

const day = (iso: string): number => dayFromIso(iso) ?? Number.NaN

const calendar: Calendar = {
  weeklyClosed: [0, 6],
  closedDays: ['2026-04-29', '2026-05-03', '2026-05-04', '2026-05-05', '2026-05-06'].map(day),
  yearEnd: { from: '12-29', to: '01-03' },
  coversFrom: day('2026-01-01'),
  coversTo: day('2027-01-31'),
}

const section: SectionHours = {
  utcOffsetMinutes: 540,
  weekly: [
    { weekdays: [1, 2, 3, 4, 5], opens: '08:45', closes: '12:00' },
    { weekdays: [1, 2, 3, 4, 5], opens: '13:00', closes: '17:15' },
    { weekdays: [4], opens: '17:15', closes: '19:00' },
    { weekdays: [6], opens: '09:00', closes: '12:00' },
  ],
}

const told = (now: string, hours = section): string => {
  const found = sectionHoursAt(japan(now), hours, calendar)
  if (!found.ok) return found.problems.map(({ code, params }) => `${code} ${params['day']}`).join()
  const at = found.value.state === 'closed' ? found.value.nextOpening : found.value.closesAt
  return `${found.value.state} ${at === undefined ? '-' : new Date(at + 9 * 3_600_000).toISOString().slice(0, 16)}`
}

describe('a section’s hours', () => {
  it.each([
    ['2026-04-01T08:44:59.999', 'closed 2026-04-01T08:45'],
    ['2026-04-01T08:45:00', 'open 2026-04-01T12:00'],
    ['2026-04-01T11:30:00', 'closing-soon 2026-04-01T12:00'],
    ['2026-04-01T12:00:00', 'closed 2026-04-01T13:00'],
    ['2026-04-01T17:15:00', 'closed 2026-04-02T08:45'],
    ['2026-04-02T17:10:00', 'open 2026-04-02T19:00'],
    ['2026-04-04T09:00:00', 'open 2026-04-04T12:00'],
    ['2026-04-05T10:00:00', 'closed 2026-04-06T08:45'],
    ['2026-04-29T10:00:00', 'closed 2026-04-30T08:45'],
    ['2026-05-02T12:00:00', 'closed 2026-05-07T08:45'],
    ['2026-12-28T17:15:00', 'closed 2027-01-04T08:45'],
    ['2027-01-31T23:00:00', 'closed -'],
    ['2027-02-01T10:00:00', 'calendar-does-not-cover 2027-02-01'],
    ['2025-12-31T10:00:00', 'calendar-does-not-cover 2025-12-31'],
  ])('at %s: %s', (now, expected) => {
    expect(told(now)).toBe(expected)
  })

  it('may be stopped or extended as the system’s are', () => {
    const adjustments = {
      extensions: [{ from: japan('2026-04-05T10:00:00'), to: japan('2026-04-05T15:00:00') }],
      stops: [{ from: japan('2026-04-05T14:00:00') }],
    }
    const at = (now: string) => sectionHoursAt(japan(now), section, calendar, adjustments)
    expect(at('2026-04-05T11:00:00')).toMatchObject({ value: { state: 'open', minutes: 180 } })
    expect(at('2026-04-05T14:00:00')).toEqual({ ok: true, value: { state: 'closed', reason: 'stopped' } })
  })

  it('give notice of closing as they like', () => {
    expect(told('2026-04-01T11:30:00', { ...section, closingNoticeMinutes: 15 })).toBe('open 2026-04-01T12:00')
  })
})
