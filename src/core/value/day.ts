/**
 * A calendar day: whole days since 1970-01-01 in the proleptic Gregorian calendar. A number and not a `Date`, so that
 * no time zone and no summer time (Japan had it from 1948 to 1951) can move a birth date.
 */
export type Day = number

/** A day's year (1–9999), month (1–12) and day of the month (1–31). */
export interface DayParts {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The first and the last year a day may lie in: what four digits of ISO 8601 can write. */
export const FIRST_YEAR = 1
export const LAST_YEAR = 9999

const DAYS_PER_ERA = 146_097 // 400 Gregorian years
const DAYS_TO_1970 = 719_468 // from 0000-03-01, where the computation's years begin, so that 29 February comes last

/** Whether `year` has a 29 February. */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** How many days a month has (28–31); 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0)

/** The day of a year, month and day; `undefined` for a date that does not exist or lies outside the years 1–9999. */
export const dayOf = (year: number, month: number, day: number): Day | undefined => {
  if (![year, month, day].every(Number.isInteger)) return undefined
  if (year < FIRST_YEAR || year > LAST_YEAR || day < 1 || day > daysInMonth(year, month)) return undefined
  return countDays(year, month, day)
}

/** The parts of a day. */
export const partsOfDay = (day: Day): DayParts => {
  const shifted = day + DAYS_TO_1970
  const cycle = Math.floor(shifted / DAYS_PER_ERA)
  const dayOfCycle = shifted - cycle * DAYS_PER_ERA
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36_524) - Math.floor(dayOfCycle / 146_096)) /
      365,
  )
  const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

/** The day of the week, 0 = Sunday … 6 = Saturday. */
export const weekdayOf = (day: Day): number => (((day + 4) % 7) + 7) % 7

const countDays = (year: number, month: number, day: number): Day => {
  const marchYear = month <= 2 ? year - 1 : year
  const cycle = Math.floor(marchYear / 400)
  const yearOfCycle = marchYear - cycle * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear
  return cycle * DAYS_PER_ERA + dayOfCycle - DAYS_TO_1970
}
