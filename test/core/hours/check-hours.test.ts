import { describe, expect, it } from 'vitest'
import {
  checkExtension,
  checkSectionHours,
  checkStop,
  checkSystemHours,
  type SectionHours,
  type SystemHours,
} from '#core/hours'
import { japan, RULE } from './border-table.ts'

describe('checkSystemHours', () => {
  it('finds nothing in sound hours', () => {
    expect(checkSystemHours(RULE)).toEqual([])
    expect(checkSystemHours({ ...RULE, opens: '00:00', closes: '24:00' })).toEqual([])
  })

  it.each<[string, Partial<SystemHours>]>([
    ['time-malformed', { opens: '8:00' }],
    ['time-malformed', { closes: '24:01' }],
    ['time-malformed', { closes: '20:60' }],
    ['hours-reversed', { opens: '21:00' }],
    ['utc-offset-malformed', { utcOffsetMinutes: 9.5 }],
    ['utc-offset-malformed', { utcOffsetMinutes: 900 }],
    ['yearly-span-malformed', { closedSpans: [{ from: '12-31', to: '1-3' }] }],
  ])('finds %s', (code, changes) => {
    expect(checkSystemHours({ ...RULE, ...changes }).map((problem) => problem.code)).toEqual([code])
  })
})

describe('checkSectionHours', () => {
  const hours = { weekdays: [1], opens: '08:45', closes: '17:15' }
  const section = (changes: Partial<typeof hours>, utcOffsetMinutes = 540): SectionHours => ({
    utcOffsetMinutes,
    weekly: [{ ...hours, ...changes }],
  })

  it.each<[string[], SectionHours]>([
    [[], section({})],
    [['time-malformed', 'time-malformed'], section({ opens: '', closes: 'noon' })],
    [['hours-reversed'], section({ closes: '08:45' })],
    [['section-weekday-unknown'], section({ weekdays: [1, 7] })],
    [['utc-offset-malformed'], section({}, -841)],
  ])('finds %j', (codes, checked) => {
    expect(checkSectionHours(checked).map(({ code }) => code)).toEqual(codes)
  })
})

describe('checkExtension', () => {
  it.each([
    [[], '2026-04-01T21:00:00', '2026-04-02T08:00:00'],
    [['extension-too-long'], '2026-04-01T21:00:00', '2026-04-02T08:00:00.001'],
    [[], '2026-12-31T08:00:00', '2027-01-01T08:00:00'],
    [['extension-too-long'], '2026-12-31T07:00:00', '2026-12-31T08:30:00'],
    [['extension-reversed'], '2026-04-01T21:00:00', '2026-04-01T21:00:00'],
  ])('finds %j from %s to %s', (codes, from, to) => {
    expect(checkExtension({ from: japan(from), to: japan(to) }, RULE).map(({ code }) => code)).toEqual(codes)
  })
})

describe('checkStop', () => {
  const from = japan('2026-04-01T18:00:00')
  it.each([
    [[], { from }, from - 1],
    [['stop-without-notice'], { from }, from],
    [['stop-reversed'], { from, to: from }, from - 1],
    [[], { from, to: from + 1 }, from - 1],
  ])('finds %j', (codes, stop, noticedAt) => {
    expect(checkStop(stop, noticedAt).map(({ code }) => code)).toEqual(codes)
  })
})
