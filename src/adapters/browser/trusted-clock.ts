import type { Clock } from '#app/ports'
import { judgeTime, type TimeJudgement } from '#core/hours'

/** Why the clock is suspect. */
export type Suspicion = Extract<TimeJudgement, { trusted: false }>

/** The terminal's clock under watch: it says `suspect` from the moment it was seen to run back until it is cleared. */
export interface TrustedClock extends Clock {
  /** Looks at the clock, at least every second. The suspicion when this look is the first to see it. */
  readonly observe: () => Suspicion | undefined
  /** Why it is suspect; undefined while it is trusted. */
  readonly suspicion: () => Suspicion | undefined
  /** The latest time seen (高水位), epoch milliseconds, to be kept in a second place. */
  readonly mark: () => number
  /** A time remembered elsewhere: in the second place, in the last audit entry. */
  readonly raise: (mark: number | undefined) => void
  /** The 統括管理者 has looked at the clock: what it says now is the new base. */
  readonly clear: () => void
}

/** What the clock is made of; both in milliseconds. */
export interface ClockWorks {
  /** The wall clock since 1970, which anybody may set. */
  readonly wall: () => number
  /** A clock that only goes forward, from any beginning; it may stop while the machine sleeps. */
  readonly monotonic: () => number
}

const BROWSER: ClockWorks = { wall: () => Date.now(), monotonic: () => performance.now() }

/** A clock that begins to watch now. Time is never corrected: a suspect time is recorded as what it is. */
export const createTrustedClock = (works: ClockWorks = BROWSER): TrustedClock => {
  let base = { wall: works.wall(), monotonic: works.monotonic() }
  let mark = base.wall
  let suspicion: Suspicion | undefined

  const look = (): { readonly epochMs: number; readonly first?: Suspicion } => {
    const epochMs = works.wall()
    if (suspicion !== undefined) return { epochMs }
    const elapsed = works.monotonic() - base.monotonic
    const judged = judgeTime(epochMs, mark, { wall: base.wall, elapsed })
    if (judged.trusted) {
      mark = Math.max(mark, epochMs)
      return { epochMs }
    }
    suspicion = judged
    return { epochMs, first: judged }
  }
  // Whoever reads the time may be the first to see it; `observe` still has to say so, once.
  let unsaid: Suspicion | undefined
  const read = (): number => {
    const { epochMs, first } = look()
    unsaid ??= first
    return epochMs
  }

  return {
    now: () => ({ epochMs: read(), source: suspicion === undefined ? 'terminal' : 'suspect' }),
    observe: () => {
      read()
      const said = unsaid
      unsaid = undefined
      return said
    },
    suspicion: () => suspicion,
    mark: () => mark,
    raise: (remembered) => {
      mark = Math.max(mark, remembered ?? mark)
    },
    clear: () => {
      base = { wall: works.wall(), monotonic: works.monotonic() }
      mark = base.wall
      suspicion = undefined
      unsaid = undefined
    },
  }
}
