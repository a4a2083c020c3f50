import type { Catalogue } from '#core/definitions'
import { adjustmentsFor, dayAt, hoursAt, NO_ADJUSTMENTS } from '#core/hours'
import type { Adjustments, HoursState, SystemHours } from '#core/hours'
import type { DraftContext, TimeSource } from '#core/record'
import { problem, type Day } from '#core/value'
import type { DeskParts } from './desk-parts.ts'

/** What the desk's time is told by. */
export type TimeParts = Pick<DeskParts, 'catalogue' | 'clock' | 'terminal' | 'adjustments'>

/** The system hours of the desk file (要綱第15条) in the form the hours room works with. */
export function systemHoursOf({ desk }: Catalogue): SystemHours {
  return {
    opens: desk.hours.opens,
    closes: desk.hours.closes,
    utcOffsetMinutes: desk.hours['utc-offset-minutes'],
    closedSpans: desk.hours['closed-spans'],
    closingNoticeMinutes: Math.max(...desk['closing-notices'], 0),
  }
}

/** The extensions and stops that count on this terminal now. */
export const adjustmentsOf = ({ adjustments, terminal }: TimeParts): Adjustments =>
  adjustmentsFor(terminal, adjustments?.() ?? NO_ADJUSTMENTS)

/** The time at the desk: the instant, how far to trust it, what the hours say with extensions and stops, and the day. */
export interface DeskTime {
  /** Epoch milliseconds. */
  readonly now: number
  readonly source: TimeSource
  readonly hours: HoursState
  readonly today: Day
}

/** What the clock and the hours say now. */
export function deskTime(parts: TimeParts): DeskTime {
  const { epochMs, source } = parts.clock.now()
  const rule = systemHoursOf(parts.catalogue)
  return { now: epochMs, source, hours: hoursAt(epochMs, rule, adjustmentsOf(parts)), today: dayAt(epochMs, rule) }
}

/**
 * The time as a draft is checked against it. While the clock is suspect the desk counts as shut, with `clock-suspect` as
 * the reason: what the hours say by a clock that was set back is worth nothing.
 */
export function timeContext({ now, source, hours, today }: DeskTime): Pick<DraftContext, 'now' | 'hours' | 'today'> {
  return {
    now,
    today,
    hours:
      source === 'suspect' ? { open: false, problems: [problem('clock-suspect')] } : { open: hours.state !== 'closed' },
  }
}
