import type { Adjustments } from './adjustments.ts'
import { hoursAt, isOpen, lastClosing } from './hours-at.ts'
import { reachedNotice } from './notices.ts'
import type { SystemHours } from './system-hours.ts'
import { MINUTE } from './time-of-day.ts'

/** How long after closing what is under way may still be put away, in milliseconds: five minutes. */
export const CLOSING_GRACE = 5 * MINUTE

/** What falls to be done at a tick, in this order. */
export type Duty =
  /** Lock the screen: the desk has closed, or the machine slept and anybody may have woken it. */
  | { readonly type: 'lock'; readonly because: 'closed' | 'slept' }
  /** Suspend what is open and end the day that closed at this instant (epoch milliseconds). */
  | { readonly type: 'close-day'; readonly closedAt: number }
  /** Say that so many minutes are left. */
  | { readonly type: 'notice'; readonly minutes: number }
  /** The regular hours are over and an extension (要綱15条1項ただし書) holds from here. */
  | { readonly type: 'extension-used' }

/** What the tick before this one knew. At a start: the latest time seen before it. */
export interface LastTick {
  /** Epoch milliseconds. */
  readonly at: number
  readonly open: boolean
}

/** What the duties are judged by. */
export interface DutyRules {
  readonly rule: SystemHours
  readonly adjustments: Adjustments
  /** Minutes before closing at which it is said. */
  readonly notices: readonly number[]
  /** A gap between two ticks longer than this is a sleep, milliseconds. */
  readonly sleepAfter: number
}

/**
 * What falls to be done now, given the tick before (要綱15条). After a sleep locking comes first, whatever was missed
 * meanwhile, so that nothing of a record is shown before it. At closing the day is ended at once, and the screen is
 * locked five minutes later, so that paper already out can be accounted for.
 */
export const dutiesAt = (now: number, last: LastTick | undefined, rules: DutyRules): readonly Duty[] => {
  const { rule, adjustments, notices, sleepAfter } = rules
  if (last === undefined) return []
  const slept = now - last.at > sleepAfter
  const closedAt = lastClosing(now, rule, adjustments)
  const closed = closedAt !== undefined && last.open && (closedAt > last.at || !isOpen(now, rule, adjustments))
  const lockAt = closedAt === undefined ? Infinity : closedAt + CLOSING_GRACE
  const graceOver = now >= lockAt && (last.at < lockAt || closed) && !isOpen(now, rule, adjustments)
  const minutes = reachedNotice(now, rule, adjustments, notices)
  const said = minutes !== undefined && minutes === reachedNotice(last.at, rule, adjustments, notices) && !slept
  return [
    ...(slept ? [{ type: 'lock', because: 'slept' } as const] : []),
    ...(closed ? [{ type: 'close-day', closedAt } as const] : []),
    ...(graceOver && !slept ? [{ type: 'lock', because: 'closed' } as const] : []),
    ...(isOnExtension(now, rule, adjustments) && !isOnExtension(last.at, rule, adjustments)
      ? [{ type: 'extension-used' } as const]
      : []),
    ...(minutes === undefined || said ? [] : [{ type: 'notice', minutes } as const]),
  ]
}

/** Whether the desk is open at an instant only by an extension. */
const isOnExtension = (epochMs: number, rule: SystemHours, adjustments: Adjustments): boolean =>
  isOpen(epochMs, rule, adjustments) && !isOpen(epochMs, rule, { ...adjustments, extensions: [] })

/** Whether a desk that closed is still within the five minutes in which open work is put away. */
export const isClosing = (epochMs: number, rule: SystemHours, adjustments: Adjustments): boolean => {
  if (hoursAt(epochMs, rule, adjustments).state !== 'closed') return false
  const closedAt = lastClosing(epochMs, rule, adjustments)
  return closedAt !== undefined && epochMs < closedAt + CLOSING_GRACE
}
