import { describe, expect, it } from 'vitest'
import { createIdleLock, type IdleState } from '#ui/session/idle-lock.ts'

const LIMIT = 180_000

/** An idle lock on two clocks that are set by hand. */
const setUp = (limit = () => LIMIT) => {
  const clock = { wall: 1_000_000, steady: 0 }
  const lock = createIdleLock({ wall: () => clock.wall, steady: () => clock.steady }, limit)
  const pass = (ms: number): IdleState => {
    clock.wall += ms
    clock.steady += ms
    return lock.look()
  }
  return { clock, lock, pass }
}

describe('createIdleLock', () => {
  it('warns 20 seconds before and is due at the limit, to the millisecond', () => {
    const { pass } = setUp()
    expect(pass(159_999)).toEqual({ state: 'active' })
    expect(pass(1)).toEqual({ state: 'warning', seconds: 20 })
    expect(pass(19_000)).toEqual({ state: 'warning', seconds: 1 })
    expect(pass(999)).toEqual({ state: 'warning', seconds: 1 })
    expect(pass(1)).toEqual({ state: 'due' })
  })

  it('begins anew with every act', () => {
    const { lock, pass } = setUp()
    pass(179_000)
    lock.touch()
    expect(pass(1000)).toEqual({ state: 'active' })
    expect(pass(178_000)).toEqual({ state: 'warning', seconds: 1 })
  })

  it('is due after a sleep, in which the steady clock stands still', () => {
    const { clock, lock } = setUp()
    clock.wall += LIMIT
    expect(lock.look()).toEqual({ state: 'due' })
  })

  it('is due though the wall clock was set back', () => {
    const { clock, lock } = setUp()
    clock.steady += LIMIT
    clock.wall -= 3_600_000
    expect(lock.look()).toEqual({ state: 'due' })
  })

  it('goes by the limit in force when it looks', () => {
    let minutes = 5
    const { pass } = setUp(() => minutes * 60_000)
    expect(pass(120_000)).toEqual({ state: 'active' })
    minutes = 2
    expect(pass(0)).toEqual({ state: 'due' })
  })
})
