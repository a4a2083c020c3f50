import { isClosed, isCovered, nextOpenDay, type Calendar, type YearlySpan } from './calendar.ts'
import { dayOf } from './day.ts'
import { isoFromDay } from './iso-date.ts'
import { problem, type Problem } from './problem.ts'

const LEAP_YEAR = 2000

const isMonthDay = (text: string): boolean =>
  /^\d{2}-\d{2}$/.test(text) && dayOf(LEAP_YEAR, Number(text.slice(0, 2)), Number(text.slice(3))) !== undefined

/** The problems of a span that returns every year: `yearly-span-malformed` for an end that is not a date as `MM-DD`. */
export const checkYearlySpan = (span: YearlySpan): readonly Problem[] =>
  [span.from, span.to]
    .filter((end) => !isMonthDay(end))
    .map((end) => problem('yearly-span-malformed', { written: end }))

/**
 * The problems of a city's calendar: `calendar-cover-reversed`, `calendar-weekday-unknown` (not 0–6),
 * `calendar-holiday-outside` (a holiday for which no data is claimed), `calendar-never-open`, and those of its year's end.
 */
export const checkCalendar = (calendar: Calendar): readonly Problem[] => {
  const { weeklyClosed, closedDays, coversFrom, coversTo, yearEnd } = calendar
  const span = checkYearlySpan(yearEnd)
  if (coversFrom > coversTo) {
    return [problem('calendar-cover-reversed', { from: isoFromDay(coversFrom), to: isoFromDay(coversTo) }), ...span]
  }
  const open = nextOpenDay(calendar, coversFrom)
  return [
    ...span,
    ...weeklyClosed
      .filter((weekday) => ![0, 1, 2, 3, 4, 5, 6].includes(weekday))
      .map((weekday) => problem('calendar-weekday-unknown', { weekday })),
    ...closedDays
      .filter((day) => !isCovered(calendar, day))
      .map((day) => problem('calendar-holiday-outside', { day: isoFromDay(day) })),
    ...(isClosed(calendar, open) || !isCovered(calendar, open) ? [problem('calendar-never-open')] : []),
  ]
}
