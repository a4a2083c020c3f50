import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldClock, type ClockEvent, type ClockRule, type ClockState } from '#core/clock'
import { isoFromDay } from '#core/value'
import { calendar, day } from './invented-calendar.ts'

/** Thirty days, to be extended once by thirty at most: the shape of a request for disclosure. */
const THIRTY: ClockRule = {
  period: { length: { unit: 'day', n: 30 }, firstDay: 'not-counted', rolls: false },
  extension: { limit: { unit: 'day', n: 30 } },
}
const ROLLING: ClockRule = { ...THIRTY, period: { ...THIRTY.period, rolls: true } }

const started = (iso: string): ClockEvent => ({ type: 'started', day: day(iso) })
const paused = (iso: string): ClockEvent => ({ type: 'paused', day: day(iso) })
const resumed = (iso: string): ClockEvent => ({ type: 'resumed', day: day(iso) })
const met = (iso: string): ClockEvent => ({ type: 'met', day: day(iso) })
const extended = (iso: string, n = 30, unit: 'day' | 'month' = 'day'): ClockEvent => ({
  type: 'extended',
  day: day(iso),
  by: { unit, n },
})

const stateOn = (today: string, events: readonly ClockEvent[], rule = THIRTY): ClockState => {
  const folded = foldClock(events, rule, calendar, day(today))
  if (!folded.ok) throw new Error(JSON.stringify(folded.problems))
  return folded.value
}
const told = (state: ClockState): string =>
  state.status === 'not-started' ? state.status : `${state.status} ${isoFromDay(state.dueDay)} ${state.daysLeft}`

describe('a clock', () => {
  const request = [started('2026-04-01')] // 30 days: 1 May
  const asked = [...request, paused('2026-04-11')]
  const answered = [...asked, resumed('2026-04-16')] // five days do not count

  it.each<[string, string, readonly ClockEvent[], string]>([
    ['nothing happened yet', '2026-04-01', [], 'not-started'],
    ['it starts tomorrow', '2026-03-31', request, 'not-started'],
    ['on its first day', '2026-04-01', request, 'running 2026-05-01 30'],
    ['on the due day itself', '2026-05-01', request, 'running 2026-05-01 0'],
    ['a day later', '2026-05-02', request, 'overdue 2026-05-01 -1'],
    ['on the day of the pause', '2026-04-11', asked, 'paused 2026-05-01 20'],
    ['in the pause the end moves along', '2026-04-21', asked, 'paused 2026-05-11 20'],
    ['after the pause', '2026-04-16', answered, 'running 2026-05-06 20'],
    ['a pause of no day', '2026-04-16', [...asked, resumed('2026-04-11')], 'running 2026-05-01 15'],
    [
      'paused on its first day, which does not count anyway',
      '2026-04-05',
      [...request, paused('2026-04-01'), resumed('2026-04-05')],
      'running 2026-05-04 29',
    ],
    [
      'paused and resumed on its first day',
      '2026-04-05',
      [...request, paused('2026-04-01'), resumed('2026-04-01')],
      'running 2026-05-01 26',
    ],
    ['two pauses', '2026-04-25', [...answered, paused('2026-04-20'), resumed('2026-04-22')], 'running 2026-05-08 13'],
    ['extended', '2026-04-30', [...request, extended('2026-04-30')], 'running 2026-05-31 31'],
    ['extended by less', '2026-04-30', [...request, extended('2026-04-30', 10)], 'running 2026-05-11 11'],
    ['extended and paused', '2026-04-30', [...answered, extended('2026-04-30')], 'running 2026-06-05 36'],
    ['extended on the last day', '2026-05-01', [...request, extended('2026-05-01')], 'running 2026-05-31 30'],
    ['extended in a pause', '2026-05-20', [...asked, extended('2026-05-20')], 'paused 2026-07-09 50'],
    ['met', '2026-06-30', [...request, met('2026-04-30')], 'met 2026-05-01 -60'],
    ['met in a pause', '2026-04-30', [...asked, met('2026-04-14')], 'met 2026-05-04 4'],
    ['what is dated tomorrow has not happened', '2026-04-13', [...request, met('2026-04-14')], 'running 2026-05-01 18'],
  ])('%s', (_, today, events, expected) => {
    expect(told(stateOn(today, events))).toBe(expected)
  })

  it('tells what it knows besides', () => {
    expect(stateOn('2026-04-30', [...answered, extended('2026-04-20', 10), met('2026-04-25')])).toEqual({
      status: 'met',
      startedOn: day('2026-04-01'),
      dueDay: day('2026-05-16'),
      daysLeft: 16,
      pausedDays: 5,
      extendedBy: { unit: 'day', n: 10 },
      metOn: day('2026-04-25'),
      late: false,
    })
    expect(stateOn('2026-05-03', [...request, met('2026-05-02')])).toMatchObject({ status: 'met', late: true })
    expect(stateOn('2026-05-03', [...request, met('2026-05-01')])).toMatchObject({ status: 'met', late: false })
    expect(stateOn('2026-04-12', asked)).toMatchObject({ pausedOn: day('2026-04-11'), pausedDays: 1 })
  })

  it('rolls once, at the very end', () => {
    // 30 days from 4 April end on Monday 4 May, in Golden Week; the extension runs from 4 May all the same.
    const rolling = [started('2026-04-04')]
    expect(told(stateOn('2026-04-04', rolling, ROLLING))).toBe('running 2026-05-07 33')
    expect(told(stateOn('2026-05-07', [...rolling, extended('2026-05-07')], ROLLING))).toBe('running 2026-06-03 27')
  })

  it('counts months, and the first day where the rule does', () => {
    const rule: ClockRule = {
      period: { length: { unit: 'month', n: 3 }, firstDay: 'counted', rolls: false },
      extension: { limit: { unit: 'month', n: 2 } },
    }
    const request = [started('2026-04-01')]
    expect(told(stateOn('2026-04-01', request, rule))).toBe('running 2026-06-30 90')
    expect(told(stateOn('2026-06-30', [...request, extended('2026-06-30', 2, 'month')], rule))).toBe(
      'running 2026-08-31 62',
    )
  })
})

describe('what a clock refuses', () => {
  const request = [started('2026-04-01')]
  it.each<[string, readonly ClockEvent[], ClockRule?]>([
    ['clock-not-started', [paused('2026-04-01')]],
    ['clock-already-started', [...request, started('2026-04-02')]],
    ['clock-event-out-of-order', [...request, paused('2026-03-31')]],
    ['clock-already-paused', [...request, paused('2026-04-02'), paused('2026-04-03')]],
    ['clock-not-paused', [...request, resumed('2026-04-02')]],
    ['clock-paused-after-due', [...request, paused('2026-05-02')]],
    ['clock-already-met', [...request, met('2026-04-02'), met('2026-04-03')]],
    ['clock-already-extended', [...request, extended('2026-04-02', 1), extended('2026-04-03', 1)]],
    ['clock-extension-beyond-limit', [...request, extended('2026-04-02', 31)]],
    ['clock-extension-in-other-unit', [...request, extended('2026-04-02', 1, 'month')]],
    ['clock-extended-after-due', [...request, extended('2026-05-02')]],
    ['clock-not-extendable', [...request, extended('2026-04-02')], { period: THIRTY.period }],
    ['period-length-malformed', [...request, extended('2026-04-02', 0)]],
    ['calendar-does-not-cover', [started('2027-03-30')], ROLLING],
  ])('%s', (code, events, rule = THIRTY) => {
    const folded = foldClock(events, rule, calendar, day('2027-03-31'))
    expect(folded.ok ? [] : folded.problems.map((problem) => problem.code)).toEqual([code])
  })

  it('names the days', () => {
    expect(foldClock([...request, paused('2026-03-31')], THIRTY, calendar, day('2026-05-01'))).toEqual({
      ok: false,
      problems: [{ code: 'clock-event-out-of-order', params: { day: '2026-03-31', before: '2026-04-01' } }],
    })
    expect(foldClock([...request, extended('2026-04-09', 31)], THIRTY, calendar, day('2026-05-01'))).toEqual({
      ok: false,
      problems: [{ code: 'clock-extension-beyond-limit', params: { day: '2026-04-09', n: 31, limit: 30 } }],
    })
  })
})

describe('every clock', () => {
  const steps = fc.array(
    fc.record({
      type: fc.constantFrom('started', 'paused', 'resumed', 'extended', 'met'),
      wait: fc.integer({ min: 0, max: 9 }),
      n: fc.integer({ min: 1, max: 30 }),
    }),
    { maxLength: 8 },
  )
  const eventsOf = (drawn: readonly { type: string; wait: number; n: number }[]): readonly ClockEvent[] => {
    let at = day('2026-04-01')
    const first: ClockEvent = { type: 'started', day: at }
    const rest = drawn.map(({ type, wait, n }): ClockEvent => {
      at += wait
      return type === 'extended' ? { type, day: at, by: { unit: 'day', n } } : ({ type, day: at } as ClockEvent)
    })
    return [first, ...rest]
  }
  const todays = fc.integer({ min: day('2026-03-30'), max: day('2026-07-01') })

  it('is on any day what its events up to that day make it, and plain data', () => {
    fc.assert(
      fc.property(steps, todays, (drawn, today) => {
        const events = eventsOf(drawn)
        const whole = foldClock(events, ROLLING, calendar, today)
        expect(whole).toEqual(
          foldClock(
            events.filter((event) => event.day <= today),
            ROLLING,
            calendar,
            today,
          ),
        )
        expect(JSON.parse(JSON.stringify(whole))).toEqual(whole)
      }),
      { numRuns: 1000 },
    )
  })

  it('has as many counted days to its end as its rule and its extension give it', () => {
    fc.assert(
      fc.property(steps, (drawn) => {
        const events = eventsOf(drawn)
        const folded = foldClock(events, THIRTY, calendar, day('2026-09-01'))
        if (!folded.ok || folded.value.status === 'not-started' || folded.value.status === 'paused') return
        const { dueDay, startedOn, extendedBy } = folded.value
        let counts = true
        let counted = 0
        for (let each = startedOn; each <= dueDay; each += 1) {
          for (const event of events.filter((candidate) => candidate.day === each)) {
            if (event.type === 'paused') counts = false
            if (event.type === 'resumed' || event.type === 'met') counts = true
          }
          if (counts && each > startedOn) counted += 1
        }
        expect(counted).toBe(30 + (extendedBy?.n ?? 0))
      }),
      { numRuns: 2000 },
    )
  })
})
