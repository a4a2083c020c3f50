import { isInYearlySpan, type Day } from '#core/value'
import type { DailyHours, SystemHours } from './system-hours.ts'
import { minutesFromText } from './time-of-day.ts'

/** From `from` inclusive to `to` exclusive, in minutes since midnight. */
export interface MinuteSpan {
  readonly from: number
  readonly to: number
}

/** When something is regularly open, whatever declares it: the spans of any day, in order or not. */
export interface OpeningPlan {
  readonly utcOffsetMinutes: number
  readonly closingNoticeMinutes: number
  /** The time of day up to which an extension granted the day before may reach. */
  readonly dayBegins: number
  readonly spansOf: (day: Day) => readonly MinuteSpan[]
}

/** How long before closing it is said that it is soon, where the desk does not say. */
export const CLOSING_NOTICE_MINUTES = 30

/** The span of daily hours; `undefined`, and so closed, when a time is malformed or they end before they begin. */
export const spanOf = ({ opens, closes }: DailyHours): MinuteSpan | undefined => {
  const from = minutesFromText(opens)
  const to = minutesFromText(closes)
  return from === undefined || to === undefined || from >= to ? undefined : { from, to }
}

/** The plan of a desk's system. */
export const systemPlan = (rule: SystemHours): OpeningPlan => {
  const span = spanOf(rule)
  const daily = span === undefined ? [] : [span]
  return {
    utcOffsetMinutes: rule.utcOffsetMinutes,
    closingNoticeMinutes: rule.closingNoticeMinutes ?? CLOSING_NOTICE_MINUTES,
    dayBegins: span?.from ?? 0,
    spansOf: (day) => (rule.closedSpans.some((closed) => isInYearlySpan(closed, day)) ? [] : daily),
  }
}
