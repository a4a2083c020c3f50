/** Two clocks: the wall's runs on while the machine sleeps, the steady one cannot be set back. Milliseconds. */
export interface IdleClock {
  readonly wall: () => number
  readonly steady: () => number
}

/** How near the lock is. */
export type IdleState =
  | { readonly state: 'active' }
  /** Whole seconds until the screen locks, at least 1. */
  | { readonly state: 'warning'; readonly seconds: number }
  | { readonly state: 'due' }

/** Watches how long nothing was done. */
export interface IdleLock {
  /** Somebody did something. */
  readonly touch: () => void
  readonly look: () => IdleState
}

/** How long before locking the clerk is warned. */
export const WARNING_MS = 20_000

/**
 * The idle lock (離席時の画面ロック): due when either clock says that nothing was done for `limitMs`. A machine that slept, and a
 * clock that was set back, both lock.
 */
export function createIdleLock(clock: IdleClock, limitMs: () => number): IdleLock {
  let wall = clock.wall()
  let steady = clock.steady()
  return {
    touch: () => {
      wall = clock.wall()
      steady = clock.steady()
    },
    look: () => {
      const idle = Math.max(clock.wall() - wall, clock.steady() - steady)
      const left = limitMs() - idle
      if (left <= 0) return { state: 'due' }
      return left <= WARNING_MS ? { state: 'warning', seconds: Math.ceil(left / 1000) } : { state: 'active' }
    },
  }
}
