import { dayAt, hoursAt } from '#core/hours'
import type { HoursState, SystemHours } from '#core/hours'
import type { Catalogue } from '#core/definitions'
import type { Day } from '#core/value'

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

/** What the hours say now, and which day it is at the desk. */
export function deskTime(catalogue: Catalogue, epochMs: number): { readonly hours: HoursState; readonly today: Day } {
  const rule = systemHoursOf(catalogue)
  return { hours: hoursAt(epochMs, rule), today: dayAt(epochMs, rule) }
}
