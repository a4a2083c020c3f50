import { dayFromIso, type Day } from '#core/value'

/**
 * A record kept back from being destroyed (消去の保留) by the 管理者, who answers for the personal data that was recorded
 * (要綱4条3項2号). Days are ISO.
 */
export interface RetentionHold {
  readonly id: string
  /** The stream of the record. */
  readonly record: string
  /** The domain (業務領域) in whose charge it was held. */
  readonly domain: string
  /** The day from which the record would have been counted: finished, or suspended. */
  readonly since: string
  /** The last day it is kept. */
  readonly until: string
  readonly reason: string
  readonly by: string
  /** Another person agreed that it goes beyond what is allowed without. */
  readonly approvedBy?: string
  readonly released: boolean
}

/** Where a hold stands: kept, kept but asked for longer than one person may decide, over, let go. */
export type RetentionHoldStatus = 'held' | 'to-approve' | 'over' | 'released'

/** The last day a hold keeps its record: without another's agreement at most so many days after `since`; undefined when none. */
export const heldUntil = (
  { since, until, approvedBy, released }: RetentionHold,
  atMostDays: number,
): Day | undefined => {
  const [first, last] = [dayFromIso(since), dayFromIso(until)]
  if (released || first === undefined || last === undefined) return undefined
  return approvedBy === undefined ? Math.min(last, first + atMostDays) : last
}

/** Where a hold stands on a day. `atMostDays`: how long one person may keep a record back, from `since`. */
export const retentionStatus = (hold: RetentionHold, today: Day, atMostDays: number): RetentionHoldStatus => {
  if (hold.released) return 'released'
  const last = dayFromIso(hold.until)
  const kept = heldUntil(hold, atMostDays)
  if (last === undefined || kept === undefined || last < today) return 'over'
  return kept < last ? 'to-approve' : 'held'
}

/** Whether a record is kept back on a day. */
export const isKeptBack = (holds: readonly RetentionHold[], record: string, today: Day, atMostDays: number): boolean =>
  holds.some((hold) => hold.record === record && (heldUntil(hold, atMostDays) ?? -Infinity) >= today)
