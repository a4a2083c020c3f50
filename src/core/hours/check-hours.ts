import { checkYearlySpan, problem, type Problem } from '#core/value'
import { latestExtensionEnd, type Extension } from './adjustments.ts'
import { spanOf, systemPlan } from './opening-plan.ts'
import type { SectionHours } from './section-hours.ts'
import type { DailyHours, SystemHours, UtcOffset } from './system-hours.ts'
import { minutesFromText } from './time-of-day.ts'

const FURTHEST_OFFSET = 14 * 60 // no place on earth is further from UTC

/** The problems of daily hours: `time-malformed` (not `08:00` to `24:00`) and `hours-reversed`. */
const checkDailyHours = (hours: DailyHours): readonly Problem[] => {
  const malformed = [hours.opens, hours.closes].filter((time) => minutesFromText(time) === undefined)
  if (malformed.length > 0) return malformed.map((written) => problem('time-malformed', { written }))
  return spanOf(hours) === undefined ? [problem('hours-reversed', { opens: hours.opens, closes: hours.closes })] : []
}

const checkOffset = ({ utcOffsetMinutes }: UtcOffset): readonly Problem[] =>
  Number.isInteger(utcOffsetMinutes) && Math.abs(utcOffsetMinutes) <= FURTHEST_OFFSET
    ? []
    : [problem('utc-offset-malformed', { minutes: utcOffsetMinutes })]

/** The problems of a desk's hours: `time-malformed`, `hours-reversed`, `utc-offset-malformed`, `yearly-span-malformed`. */
export const checkSystemHours = (rule: SystemHours): readonly Problem[] => [
  ...checkDailyHours(rule),
  ...checkOffset(rule),
  ...rule.closedSpans.flatMap(checkYearlySpan),
]

/** The problems of a section's hours: `time-malformed`, `hours-reversed`, `utc-offset-malformed`, `section-weekday-unknown`. */
export const checkSectionHours = (section: SectionHours): readonly Problem[] => [
  ...section.weekly.flatMap((hours) => [
    ...checkDailyHours(hours),
    ...hours.weekdays
      .filter((weekday) => ![0, 1, 2, 3, 4, 5, 6].includes(weekday))
      .map((weekday) => problem('section-weekday-unknown', { weekday })),
  ]),
  ...checkOffset(section),
]

/** The problems of an extension: `extension-reversed`; `extension-too-long` when it reaches past the next opening time. */
export const checkExtension = ({ from, to }: Extension, rule: SystemHours): readonly Problem[] => {
  if (to <= from) return [problem('extension-reversed')]
  return to > latestExtensionEnd(from, systemPlan(rule)) ? [problem('extension-too-long', { opens: rule.opens })] : []
}
