import { MINUTE } from './time-of-day.ts'

/** How far a clock may run back before its time is suspect, in milliseconds: two minutes. */
export const CLOCK_TOLERANCE = 2 * MINUTE

/** The wall clock at some moment of this page, and how much a clock that cannot be set has counted since. Milliseconds. */
export interface MonotonicWitness {
  readonly wall: number
  readonly elapsed: number
}

/** Whether a time may be believed; if not, by which witness, and by how many milliseconds it lies too early. */
export type TimeJudgement =
  | { readonly trusted: true }
  | { readonly trusted: false; readonly by: 'high-water' | 'monotonic'; readonly behind: number }

/**
 * Whether the wall clock's `now` (epoch milliseconds) was set back: it lies more than two minutes before `mark`, the latest
 * time ever seen here (高水位), or before what the monotonic clock says it must be. A clock that is ahead is not tampered
 * with: the monotonic one stops while a machine sleeps.
 */
export const judgeTime = (now: number, mark: number | undefined, monotonic?: MonotonicWitness): TimeJudgement => {
  const behindMark = mark === undefined ? 0 : mark - now
  if (behindMark > CLOCK_TOLERANCE) return { trusted: false, by: 'high-water', behind: behindMark }
  const behindElapsed = monotonic === undefined ? 0 : monotonic.wall + monotonic.elapsed - now
  if (behindElapsed > CLOCK_TOLERANCE) return { trusted: false, by: 'monotonic', behind: behindElapsed }
  return { trusted: true }
}
