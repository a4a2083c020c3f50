import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgeTime } from '#core/hours'
import { japan } from './border-table.ts'

const SECOND = 1000
const NOON = japan('2026-04-01T12:00:00')

describe('judgeTime', () => {
  it.each([
    ['two minutes before the mark', NOON - 120 * SECOND, true],
    ['a millisecond more', NOON - 120 * SECOND - 1, false],
    ['at the mark', NOON, true],
    ['a year after it', NOON + 365 * 86_400 * SECOND, true],
    ['a year before it', NOON - 365 * 86_400 * SECOND, false],
  ])('%s: trusted %s', (_when, now, trusted) => {
    expect(judgeTime(now, NOON).trusted).toBe(trusted)
    expect(judgeTime(now, undefined, { wall: NOON - 5000, elapsed: 5000 }).trusted).toBe(trusted)
  })

  it('believes a first start, of which nothing is known', () => {
    expect(judgeTime(NOON, undefined)).toEqual({ trusted: true })
  })

  it('says by which witness, and how far', () => {
    expect(judgeTime(NOON, NOON + 3_600_000)).toEqual({ trusted: false, by: 'high-water', behind: 3_600_000 })
    expect(judgeTime(NOON, undefined, { wall: NOON, elapsed: 200_000 })).toEqual({
      trusted: false,
      by: 'monotonic',
      behind: 200_000,
    })
  })

  it('never takes going forward for tampering, however the witnesses stand', () => {
    const past = fc.integer({ min: 0, max: 400 * 86_400_000 })
    fc.assert(
      fc.property(past, past, past, (sinceMark, sinceStart, slept) => {
        const elapsed = Math.max(0, sinceStart - slept) // a monotonic clock may stop while the machine sleeps
        expect(judgeTime(NOON, NOON - sinceMark, { wall: NOON - sinceStart, elapsed })).toEqual({ trusted: true })
      }),
    )
  })

  it('finds every step back of more than two minutes within a session, and no smaller one', () => {
    const elapsed = fc.integer({ min: 0, max: 13 * 3_600_000 })
    fc.assert(
      fc.property(elapsed, fc.integer({ min: 0, max: 400 * 86_400_000 }), (run, back) => {
        const { trusted } = judgeTime(NOON + run - back, undefined, { wall: NOON, elapsed: run })
        expect(trusted).toBe(back <= 120_000)
      }),
    )
  })
})
