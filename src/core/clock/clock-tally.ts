import { success, type Calendar, type Day, type Result } from '#core/value'
import type { ClockRule } from './clock-event.ts'
import { nominalEnd, rollToOpenDay } from './end-of-period.ts'
import type { PeriodLength } from './period.ts'

/** What a clock's events so far add up to, before it is asked what day it is. */
export interface Tally {
  readonly startedOn: Day
  readonly firstCounted: Day // 起算日
  readonly pausedDays: number
  readonly pausedOn?: Day
  readonly extendedBy?: PeriodLength
  readonly metOn?: Day
}

/**
 * The tally with an open pause ended on a day, which counts again; unchanged without one. A day that did not count anyway,
 * as the first, is not given back a second time.
 */
export const resume = ({ pausedOn, ...rest }: Tally, day: Day): Tally => {
  if (pausedOn === undefined) return rest
  return { ...rest, pausedDays: rest.pausedDays + Math.max(0, day - Math.max(pausedOn, rest.firstCounted)) }
}

/**
 * The due day, an open pause counted as if it ended on `asOf`. An extension runs from the day after the first end, and the
 * paused days lengthen the whole before it rolls over closed days.
 *
 * Problems: those of `endOfPeriod`.
 */
export const dueDayOf = (tally: Tally, { period }: ClockRule, calendar: Calendar, asOf: Day): Result<Day> => {
  const { firstCounted, pausedDays, extendedBy } = resume(tally, asOf)
  const first = nominalEnd(firstCounted, period.length)
  const extended = first.ok && extendedBy !== undefined ? nominalEnd(first.value + 1, extendedBy) : first
  if (!extended.ok) return extended
  const end = extended.value + pausedDays
  return period.rolls ? rollToOpenDay(end, calendar) : success(end)
}
