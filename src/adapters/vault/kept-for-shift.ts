import type { Keepsake } from './session.ts'

/** Longest time a shift's PIN or passkey alone is accepted, milliseconds (8 h). */
const LONGEST = 8 * 3_600_000
const PIN_TRIES = 5

interface Kept {
  readonly keepsake: Keepsake
  readonly until: number
  readonly monotonicUntil: number
  triesLeft: number
}

/** What a page's memory keeps while it is locked, so that the same person opens it again. */
export interface KeptForShift {
  readonly keep: (kind: 'pin' | 'passkey', keepsake: Keepsake, until?: number) => void
  /** What is kept for a user and not over; each asking for a PIN counts as a try. */
  readonly take: (
    kind: 'pin' | 'passkey',
    user: string,
  ) => { readonly keepsake: Keepsake; readonly triesLeft: number } | undefined
  /** The right PIN was given: it may be mistyped five times again. */
  readonly renew: () => void
  readonly forget: () => void
}

/**
 * It ends with the shift, after eight hours at the latest, by the terminal's clock or by the one that cannot be set,
 * whichever comes first; and a PIN is gone after five wrong tries.
 */
export const createKeptForShift = (now: () => number, monotonic: () => number): KeptForShift => {
  const kept = new Map<'pin' | 'passkey', Kept>()
  return {
    keep: (kind, keepsake, until = now() + LONGEST) => {
      const lasts = Math.min(until - now(), LONGEST)
      kept.set(kind, {
        keepsake,
        until: now() + lasts,
        monotonicUntil: monotonic() + lasts,
        triesLeft: PIN_TRIES,
      })
    },
    take: (kind, user) => {
      const found = kept.get(kind)
      if (found === undefined || found.keepsake.user !== user) return undefined
      const isOver = now() >= found.until || monotonic() >= found.monotonicUntil || found.triesLeft <= 0
      if (isOver) {
        kept.delete(kind)
        return undefined
      }
      if (kind === 'pin') found.triesLeft -= 1
      const { keepsake, triesLeft } = found
      if (kind === 'pin' && triesLeft === 0) kept.delete(kind)
      return { keepsake, triesLeft }
    },
    renew: () => {
      const found = kept.get('pin')
      if (found !== undefined) found.triesLeft = PIN_TRIES
    },
    forget: () => kept.clear(),
  }
}
