import {
  failure,
  isCovered,
  isHoliday,
  isoFromDay,
  problem,
  success,
  weekdayOf,
  type Calendar,
  type Result,
} from '#core/value'
import { NO_ADJUSTMENTS, type Adjustments } from './adjustments.ts'
import type { HoursState } from './hours-state.ts'
import { CLOSING_NOTICE_MINUTES, spanOf, type OpeningPlan } from './opening-plan.ts'
import { planState } from './plan-state.ts'
import { dayAt, type DailyHours } from './system-hours.ts'

/**
 * A section's own hours (窓口の受付時間), given for weekdays (0 = Sunday): several for a weekday leave a break between them. The city's
 * holidays and its year's end close the section; the city's closed weekdays do not, since a section that opens on
 * Saturdays says so itself.
 */
export interface SectionHours {
  readonly weekly: readonly (DailyHours & { readonly weekdays: readonly number[] })[]
  readonly utcOffsetMinutes: number
  readonly closingNoticeMinutes?: number
}

/**
 * What a section's hours say at an instant in epoch milliseconds. A next opening is looked for as far as the calendar has
 * data.
 *
 * Problems: `calendar-does-not-cover` when it has none for the day of that instant.
 */
export const sectionHoursAt = (
  epochMs: number,
  section: SectionHours,
  calendar: Calendar,
  adjustments: Adjustments = NO_ADJUSTMENTS,
): Result<HoursState> => {
  const day = dayAt(epochMs, section)
  return isCovered(calendar, day)
    ? success(planState(epochMs, sectionPlan(section, calendar), adjustments))
    : failure(problem('calendar-does-not-cover', { day: isoFromDay(day) }))
}

const sectionPlan = (section: SectionHours, calendar: Calendar): OpeningPlan => ({
  utcOffsetMinutes: section.utcOffsetMinutes,
  closingNoticeMinutes: section.closingNoticeMinutes ?? CLOSING_NOTICE_MINUTES,
  dayBegins: 0,
  spansOf: (day) =>
    !isCovered(calendar, day) || isHoliday(calendar, day)
      ? []
      : section.weekly.flatMap((hours) => {
          const span = hours.weekdays.includes(weekdayOf(day)) ? spanOf(hours) : undefined
          return span === undefined ? [] : [span]
        }),
})
