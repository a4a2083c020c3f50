export { ageOn, attainsAge, type AgeCounting } from './age.ts'
export {
  isClosed,
  isCovered,
  isHoliday,
  isInYearlySpan,
  nextOpenDay,
  type Calendar,
  type YearlySpan,
} from './calendar.ts'
export { checkCalendar, checkYearlySpan } from './check-calendar.ts'
export { checkNameText, checkPersonName } from './check-name.ts'
export { compareIds } from './compare-ids.ts'
export { isFullDate, type DateValue } from './date-value.ts'
export { dayOf, daysInMonth, isLeapYear, partsOfDay, weekdayOf, type Day, type DayParts } from './day.ts'
export { ERAS, eraOf, type Era, type EraId } from './era.ts'
export { fiscalYearEnd, fiscalYearEndOfAge } from './fiscal-year.ts'
export { foldAddress } from './fold-address.ts'
export { foldKana } from './fold-kana.ts'
export { foldName, nameWithoutSpaces } from './fold-name.ts'
export { grouped } from './grouped.ts'
export { dayFromIso, isoFromDay } from './iso-date.ts'
export { INTERCHANGED_SHAPES } from './interchanged-shapes.ts'
export { addMonths, hasCorrespondingDay } from './months.ts'
export { parseDate } from './parse-date.ts'
export { readingFromText, type NameReading, type PersonName } from './person-name.ts'
export { problem, problemAt, type Place, type Problem } from './problem.ts'
export { failure, success, type Result } from './result.ts'
export { formatWareki, fromWareki, toWareki, type Wareki } from './wareki.ts'
