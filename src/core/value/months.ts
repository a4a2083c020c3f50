import { dayOf, daysInMonth, FIRST_YEAR, LAST_YEAR, partsOfDay, type Day } from './day.ts'

const FIRST_DAY = dayOf(FIRST_YEAR, 1, 1) ?? 0
const LAST_DAY = dayOf(LAST_YEAR, 12, 31) ?? 0

/**
 * The corresponding day (応当日) `n` months later, or earlier when `n` is negative; the end of that month when it has no
 * such day (民法143条2項ただし書). Stays within the years 1–9999.
 */
export const addMonths = (day: Day, n: number): Day => {
  const { year, month, day: dayOfMonth } = partsOfDay(day)
  const months = year * 12 + month - 1 + n
  const targetYear = Math.floor(months / 12)
  const targetMonth = months - targetYear * 12 + 1
  const target = dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)))
  return target ?? (n < 0 ? FIRST_DAY : LAST_DAY)
}

/** Whether the month `n` months later has the corresponding day (応当日); false for 31 August and one month. */
export const hasCorrespondingDay = (day: Day, n: number): boolean =>
  partsOfDay(addMonths(day, n)).day === partsOfDay(day).day
