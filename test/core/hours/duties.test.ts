import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  adjustmentsFor,
  dutiesAt,
  isClosing,
  isOpen,
  lastClosing,
  NO_ADJUSTMENTS,
  reachedNotice,
  type Adjustments,
  type Duty,
} from '#core/hours'
import { japan, RULE } from './border-table.ts'

const NOTICES = [30, 10, 5, 1]
const rules = (adjustments: Adjustments = NO_ADJUSTMENTS) => ({
  rule: RULE,
  adjustments,
  notices: NOTICES,
  sleepAfter: 60_000,
})
const at = (text: string): number => japan(`2026-04-01T${text}`)
const tick = (last: string, now: string, adjustments?: Adjustments): readonly Duty[] => {
  const before = at(last)
  return dutiesAt(at(now), { at: before, open: isOpen(before, RULE, adjustments) }, rules(adjustments))
}
const extended: Adjustments = { extensions: [{ from: at('21:00'), to: at('22:00') }], stops: [] }

describe('the duties of a tick', () => {
  it.each<[string, string, string, readonly Duty[]]>([
    ['nothing in the morning', '09:00:00', '09:00:01', []],
    ['the first notice', '20:29:59', '20:30:00', [{ type: 'notice', minutes: 30 }]],
    ['no notice twice', '20:30:00', '20:30:01', []],
    ['the last notice', '20:58:59', '20:59:00', [{ type: 'notice', minutes: 1 }]],
    ['the end of the day at closing', '20:59:59', '21:00:00', [{ type: 'close-day', closedAt: at('21:00') }]],
    ['nothing while paper is accounted for', '21:00:00', '21:00:01', []],
    ['locking five minutes later', '21:04:59', '21:05:00', [{ type: 'lock', because: 'closed' }]],
    ['nothing in the night', '22:00:00', '22:00:01', []],
    ['nothing at opening', '07:59:59', '08:00:00', []],
    ['locking after a sleep in the day', '12:00:00', '12:10:00', [{ type: 'lock', because: 'slept' }]],
  ])('%s', (_what, last, now, duties) => {
    expect(tick(last, now)).toEqual(duties)
  })

  it('locks first after a sleep over closing, then ends the day it missed', () => {
    const duties = [
      { type: 'lock', because: 'slept' },
      { type: 'close-day', closedAt: at('21:00') },
    ]
    expect(tick('20:30:00', '21:02:00')).toEqual(duties)
    expect(tick('20:30:00', '23:00:00')).toEqual(duties)
    const nextDay = japan('2026-04-02T09:00:00')
    expect(dutiesAt(nextDay, { at: at('20:30'), open: true }, rules())).toEqual(duties)
  })

  it('finds the last closing before the new year from any day of it', () => {
    const closedAt = japan('2026-12-30T21:00:00')
    for (const text of ['2026-12-30T21:00:00', '2026-12-31T12:00:00', '2027-01-03T23:59:59', '2027-01-04T08:00:00']) {
      expect(lastClosing(japan(text), RULE)).toBe(closedAt)
      const missed = { at: japan('2026-12-30T20:00:00'), open: true }
      expect(dutiesAt(japan(text), missed, rules())).toContainEqual({ type: 'close-day', closedAt })
    }
  })

  it('goes on in an extension, says that it is used, and ends the day at its end', () => {
    expect(tick('20:59:59', '21:00:00', extended)).toEqual([{ type: 'extension-used' }])
    expect(tick('21:29:59', '21:30:00', extended)).toEqual([{ type: 'notice', minutes: 30 }])
    expect(tick('21:59:59', '22:00:00', extended)).toEqual([{ type: 'close-day', closedAt: at('22:00') }])
    expect(tick('22:04:59', '22:05:00', extended)).toEqual([{ type: 'lock', because: 'closed' }])
  })

  it('ends the day at once when an extension is withdrawn while it is used', () => {
    const before = { at: at('21:30:00'), open: true }
    expect(dutiesAt(at('21:30:01'), before, rules())).toEqual([
      { type: 'close-day', closedAt: at('21:00') },
      { type: 'lock', because: 'closed' },
    ])
  })

  it('ends the day at an emergency stop, also one that is learnt of late', () => {
    const stopped: Adjustments = { extensions: [], stops: [{ from: at('14:00:00') }] }
    expect(tick('13:59:59', '14:00:00', stopped)).toEqual([{ type: 'close-day', closedAt: at('14:00') }])
    const late = { at: at('14:01:00'), open: true }
    expect(dutiesAt(at('14:01:01'), late, rules(stopped))).toEqual([{ type: 'close-day', closedAt: at('14:00') }])
  })

  it('demands nothing of a start of which nothing is known', () => {
    expect(dutiesAt(at('12:00:00'), undefined, rules())).toEqual([])
  })

  it('ends every day once and says every notice once, however the ticks fall', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 55_000 }), { minLength: 1000, maxLength: 1500 }), (steps) => {
        const done: string[] = []
        let last = { at: at('20:20:00'), open: true }
        for (const step of steps) {
          const now = last.at + step
          done.push(...dutiesAt(now, last, rules()).map((duty) => JSON.stringify(duty)))
          last = { at: now, open: isOpen(now, RULE) }
        }
        expect(new Set(done).size).toBe(done.length)
        if (last.at >= at('21:05:00'))
          expect(done.map((duty) => (JSON.parse(duty) as Duty).type)).toEqual(
            expect.arrayContaining(['close-day', 'lock']),
          )
      }),
      { numRuns: 20 },
    )
  })
})

describe('the five minutes after closing', () => {
  it.each([
    ['20:59:59.999', false],
    ['21:00:00.000', true],
    ['21:04:59.999', true],
    ['21:05:00.000', false],
  ])('%s: %s', (time, closing) => {
    expect(isClosing(at(time), RULE, NO_ADJUSTMENTS)).toBe(closing)
  })
})

describe('the notice reached', () => {
  it.each([
    ['20:29:59.999', undefined],
    ['20:30:00.000', 30],
    ['20:50:00.000', 10],
    ['20:57:00.000', 5],
    ['20:59:00.000', 1],
    ['20:59:59.999', 1],
    ['21:00:00.000', undefined],
  ])('%s: %s', (time, minutes) => {
    expect(reachedNotice(at(time), RULE, NO_ADJUSTMENTS, NOTICES)).toBe(minutes)
  })

  it('counts to a maintenance stop that comes before closing', () => {
    const stop: Adjustments = { extensions: [], stops: [{ from: at('14:00'), to: at('15:00') }] }
    expect(reachedNotice(at('13:52:00'), RULE, stop, NOTICES)).toBe(10)
  })
})

describe('an extension for some terminals', () => {
  it('is none on the others', () => {
    const forOne: Adjustments = { extensions: [{ from: at('21:00'), to: at('22:00'), terminals: ['T1'] }], stops: [] }
    expect(isOpen(at('21:30'), RULE, adjustmentsFor('T1', forOne))).toBe(true)
    expect(isOpen(at('21:30'), RULE, adjustmentsFor('T2', forOne))).toBe(false)
    expect(isOpen(at('21:30'), RULE, adjustmentsFor('T2', extended))).toBe(true)
  })
})
