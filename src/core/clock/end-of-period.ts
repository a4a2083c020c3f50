import {
  addMonths,
  failure,
  hasCorrespondingDay,
  isClosed,
  isCovered,
  isoFromDay,
  nextOpenDay,
  problem,
  success,
  type Calendar,
  type Day,
  type Result,
} from '#core/value'
import type { PeriodLength, PeriodRule } from './period.ts'

/**
 * The last day of a period that was set going by something that happened on `start`, moved over closed days when its rule
 * says so (民法140条, 141条, 143条; 地方自治法4条の2第4項).
 *
 * Problems: `period-length-malformed` (not a whole number from 1); `calendar-does-not-cover` when the rule rolls and the
 * calendar has no data for the days looked at; `calendar-never-open`.
 */
export const endOfPeriod = (start: Day, rule: PeriodRule, calendar: Calendar): Result<Day> => {
  const nominal = nominalEnd(firstCountedDay(start, rule), rule.length)
  return nominal.ok && rule.rolls ? rollToOpenDay(nominal.value, calendar) : nominal
}

/** The first day that counts (起算日): the day of the event itself or the day after it (民法140条). */
export const firstCountedDay = (start: Day, { firstDay }: Pick<PeriodRule, 'firstDay'>): Day =>
  firstDay === 'counted' ? start : start + 1

/**
 * The last day of a period whose first counted day (起算日) is `firstCounted`, before any rolling. Months end on the day
 * before the corresponding day (応当日) or, where the month has none, on its last day (民法143条2項).
 *
 * Problems: `period-length-malformed`.
 */
export const nominalEnd = (firstCounted: Day, { unit, n }: PeriodLength): Result<Day> => {
  if (!Number.isInteger(n) || n < 1) return failure(problem('period-length-malformed', { n }))
  if (unit === 'day') return success(firstCounted + n - 1)
  const corresponding = addMonths(firstCounted, n)
  return success(hasCorrespondingDay(firstCounted, n) ? corresponding - 1 : corresponding)
}

/**
 * The first open day on or after a day, by data the calendar really has.
 *
 * Problems: `calendar-does-not-cover`, `calendar-never-open`.
 */
export const rollToOpenDay = (day: Day, calendar: Calendar): Result<Day> => {
  const open = nextOpenDay(calendar, day)
  const uncovered = [day, open].find((each) => !isCovered(calendar, each))
  if (uncovered !== undefined) return failure(problem('calendar-does-not-cover', { day: isoFromDay(uncovered) }))
  return isClosed(calendar, open) ? failure(problem('calendar-never-open')) : success(open)
}
