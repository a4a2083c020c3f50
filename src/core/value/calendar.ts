import { partsOfDay, weekdayOf, type Day } from './day.ts'

/** A span of days that returns every year, `MM-DD` to `MM-DD`, both included; `to` before `from` runs over the new year. */
export interface YearlySpan {
  readonly from: string
  readonly to: string
}

/**
 * The closed days of a city (市の休日, 地方自治法4条の2): weekdays always closed (0 = Sunday), holidays as days, and the year's
 * end set by the city's by-law. The holidays are known only from `coversFrom` to `coversTo`.
 */
export interface Calendar {
  readonly weeklyClosed: readonly number[]
  readonly closedDays: readonly Day[]
  readonly yearEnd: YearlySpan
  readonly coversFrom: Day
  readonly coversTo: Day
}

/** Whether the calendar has data for a day; without it `isClosed` knows only weekdays and the year's end. */
export const isCovered = (calendar: Calendar, day: Day): boolean =>
  day >= calendar.coversFrom && day <= calendar.coversTo

/** Whether a day lies in a span that returns every year. */
export const isInYearlySpan = (span: YearlySpan, day: Day): boolean => {
  const parts = partsOfDay(day)
  const monthDay = parts.month * 100 + parts.day // numbers, for this is asked for every minute of a working day
  const from = numberOf(span.from)
  const to = numberOf(span.to)
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to
}

const numberOf = (monthDay: string): number => Number(monthDay.slice(0, 2)) * 100 + Number(monthDay.slice(3))

/** Whether a day is a holiday or lies at the year's end, whatever its weekday. */
export const isHoliday = (calendar: Calendar, day: Day): boolean =>
  calendar.closedDays.includes(day) || isInYearlySpan(calendar.yearEnd, day)

/** Whether the city is closed on a day. Ask `isCovered` first where the answer has consequences. */
export const isClosed = (calendar: Calendar, day: Day): boolean =>
  calendar.weeklyClosed.includes(weekdayOf(day)) || isHoliday(calendar, day)

const SEARCH_DAYS = 400 // longer than any yearly span: a calendar closed for so long is refused by its own check

/** The first open day on or after a day (翌開庁日). Ask `isCovered` of the answer where it has consequences. */
export const nextOpenDay = (calendar: Calendar, day: Day): Day => {
  for (let candidate = day; candidate < day + SEARCH_DAYS; candidate += 1) {
    if (!isClosed(calendar, candidate)) return candidate
  }
  return day + SEARCH_DAYS
}
