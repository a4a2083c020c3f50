import type { Day } from './day.ts'
import { addMonths, hasCorrespondingDay } from './months.ts'

/**
 * How an age is reached. `by-law`: at the end of the day before the birthday (年齢計算ニ関スル法律, 民法143条), as for 20, 40,
 * 60 and 65 in pensions and care insurance. `by-birthday`: on the birthday itself, as for 75 in 後期高齢者医療
 * (高齢者の医療の確保に関する法律52条).
 */
export type AgeCounting = 'by-law' | 'by-birthday'

/**
 * The day on which a person born on `birth` reaches `age` (whole years, 0 or more). By law, someone born on 29 February
 * reaches an age on 28 February in every year; by birthday, on 29 February or, without one, on 1 March. Age 0 is reached
 * by being born.
 */
export const attainsAge = (birth: Day, age: number, counting: AgeCounting = 'by-law'): Day => {
  if (age <= 0) return birth
  const corresponding = addMonths(birth, age * 12)
  const byLaw = hasCorrespondingDay(birth, age * 12) ? corresponding - 1 : corresponding
  return counting === 'by-law' ? byLaw : byLaw + 1
}

/** The age in whole years on a day; −1 before birth. */
export const ageOn = (birth: Day, on: Day, counting: AgeCounting = 'by-law'): number => {
  if (on < birth) return -1
  let age = Math.max(0, Math.floor((on - birth) / 365.2425) - 1)
  while (attainsAge(birth, age + 1, counting) <= on) age += 1
  return age
}
