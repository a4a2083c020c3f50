import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createTrustedClock } from '#adapters/browser'
import { dutiesAt, isOpen } from '#core/hours'
import { japan, RULE } from '../../core/hours/border-table.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const NOON = japan('2026-04-01T12:00:00')

/** A machine whose wall clock can be set and which can sleep. */
const machine = (at = NOON) => {
  const time = { wall: at, monotonic: 5000 }
  return {
    works: { wall: () => time.wall, monotonic: () => time.monotonic },
    run: (ms: number) => {
      time.wall += ms
      time.monotonic += ms
    },
    /** The monotonic clock stops, as it does on most systems. */
    sleep: (ms: number) => (time.wall += ms),
    set: (by: number) => (time.wall += by),
  }
}

const BACK = [MINUTE, HOUR, DAY, 365 * DAY] as const

describe('the clock set back', () => {
  it.each(BACK.map((back) => [back / MINUTE, back > 2 * MINUTE] as const))(
    'by %d minutes in a session: suspect %s at the next look',
    (minutes, suspect) => {
      const { works, run, set } = machine()
      const clock = createTrustedClock(works)
      run(3 * HOUR)
      expect(clock.observe()).toBeUndefined()
      set(-minutes * MINUTE)
      run(SECOND)
      expect(clock.observe() !== undefined).toBe(suspect)
      expect(clock.now().source).toBe(suspect ? 'suspect' : 'terminal')
    },
  )

  it.each(BACK.map((back) => [back / MINUTE, back > 2 * MINUTE] as const))(
    'by %d minutes between two starts: suspect %s from the first look on',
    (minutes, suspect) => {
      const before = createTrustedClock(machine().works)
      const after = createTrustedClock(machine(NOON - minutes * MINUTE).works)
      after.raise(before.mark())
      expect(after.now().source).toBe(suspect ? 'suspect' : 'terminal')
      expect(after.observe()?.by).toBe(suspect ? 'high-water' : undefined)
    },
  )

  it('by little and little is found out all the same', () => {
    const { works, run, set } = machine()
    const clock = createTrustedClock(works)
    const seen: boolean[] = []
    for (let times = 0; times < 5; times += 1) {
      run(MINUTE)
      set(-MINUTE - 30 * SECOND)
      seen.push(clock.observe() !== undefined)
    }
    expect(seen).toContain(true)
  })

  it('by little and little between sleeps, which the monotonic clock does not count, is found out by the latest time', () => {
    const { works, sleep, set } = machine()
    const clock = createTrustedClock(works)
    sleep(HOUR)
    expect(clock.observe()).toBeUndefined()
    set(-90 * SECOND)
    expect(clock.observe()).toBeUndefined()
    set(-90 * SECOND)
    expect(clock.observe()).toMatchObject({ by: 'high-water', behind: 180 * SECOND })
  })

  it('before the page was ever looked at again shows against the monotonic clock', () => {
    const { works, run, set } = machine()
    const clock = createTrustedClock(works)
    run(HOUR)
    set(-HOUR + MINUTE) // still after the latest time seen
    expect(clock.observe()).toMatchObject({ by: 'monotonic' })
  })

  it('is said once, whoever looked first, and stays suspect when it is put right again', () => {
    const { works, run, set } = machine()
    const clock = createTrustedClock(works)
    set(-HOUR)
    expect(clock.now().source).toBe('suspect')
    expect(clock.observe()).toMatchObject({ behind: HOUR })
    expect(clock.observe()).toBeUndefined()
    set(HOUR)
    run(SECOND)
    expect(clock.now().source).toBe('suspect')
    expect(clock.suspicion()).toMatchObject({ behind: HOUR })
  })

  it('is never corrected: what is recorded is what the clock said', () => {
    const { works, set } = machine()
    const clock = createTrustedClock(works)
    set(-DAY)
    expect(clock.now()).toEqual({ epochMs: NOON - DAY, source: 'suspect' })
  })
})

describe('the clock set forward', () => {
  it.each(BACK.map((forward) => [forward / MINUTE] as const))('by %d minutes is no tampering', (minutes) => {
    const { works, run, set } = machine()
    const clock = createTrustedClock(works)
    run(HOUR)
    set(minutes * MINUTE)
    expect(clock.observe()).toBeUndefined()
    expect(clock.now().source).toBe('terminal')
    const next = createTrustedClock(machine(clock.mark()).works)
    next.raise(clock.mark())
    expect(next.observe()).toBeUndefined()
  })

  it('past closing ends the day', () => {
    const { works, set } = machine()
    const clock = createTrustedClock(works)
    const last = { at: clock.now().epochMs, open: true }
    set(10 * HOUR)
    const { epochMs } = clock.now()
    expect(isOpen(epochMs, RULE)).toBe(false)
    const rules = { rule: RULE, adjustments: { extensions: [], stops: [] }, notices: [30], sleepAfter: MINUTE }
    expect(dutiesAt(epochMs, last, rules).map(({ type }) => type)).toContain('close-day')
  })

  it('and back again is a step back, which somebody has to look at', () => {
    const { works, set } = machine()
    const clock = createTrustedClock(works)
    set(DAY)
    clock.observe()
    set(-DAY)
    expect(clock.observe()).toMatchObject({ by: 'high-water', behind: DAY })
  })
})

describe('clearing a suspect clock', () => {
  it('takes what it says now as the new base, against which it is watched again', () => {
    const { works, run, set } = machine()
    const clock = createTrustedClock(works)
    set(-DAY)
    clock.observe()
    clock.clear()
    expect(clock.now()).toEqual({ epochMs: NOON - DAY, source: 'terminal' })
    expect(clock.mark()).toBe(NOON - DAY)
    run(HOUR)
    expect(clock.observe()).toBeUndefined()
    set(-HOUR)
    expect(clock.observe()).toMatchObject({ behind: HOUR })
  })
})

it('follows any life of a machine: suspect exactly from the first step back beyond two minutes', () => {
  const step = fc.oneof(
    fc.record({ type: fc.constant('run' as const), by: fc.integer({ min: 0, max: 13 * HOUR }) }),
    fc.record({ type: fc.constant('sleep' as const), by: fc.integer({ min: 0, max: 3 * DAY }) }),
    fc.record({ type: fc.constant('set' as const), by: fc.integer({ min: -DAY, max: DAY }) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (life) => {
      const one = machine()
      const clock = createTrustedClock(one.works)
      // Looked at every time, the latest time seen is the whole truth about steps back; sleeping hides none of them.
      let truth = NOON
      let latest = NOON
      let isBack = false
      for (const { type, by } of life) {
        one[type](by)
        truth += by
        isBack ||= latest - truth > 2 * MINUTE
        latest = Math.max(latest, truth)
        clock.observe()
        if (isBack) break
        if (type === 'set' && by < 0) return // several small steps add up; judged above
      }
      expect(clock.suspicion() !== undefined).toBe(isBack)
    }),
  )
})
