import { dayOf, partsOfDay, type Day } from './day.ts'

/** The day of an ISO 8601 date of exactly the form `2026-04-01`; `undefined` for any other text or an impossible date. */
export const dayFromIso = (text: string): Day | undefined => {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year === undefined ? undefined : dayOf(Number(year), Number(month), Number(day))
}

/** The day as `2026-04-01`. */
export const isoFromDay = (day: Day): string => {
  const { year, month, day: dayOfMonth } = partsOfDay(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}
