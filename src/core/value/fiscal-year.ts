import { attainsAge } from './age.ts'
import { dayOf, LAST_YEAR, partsOfDay, type Day } from './day.ts'

/**
 * The first 31 March on or after the day a person reaches `age` by law (N歳に達する日以後の最初の3月31日, as in 児童手当法3条).
 * Who is born on 1 April reaches the age on 31 March, which is then itself the day: one school year above 2 April.
 */
export const fiscalYearEndOfAge = (birth: Day, age: number): Day => fiscalYearEnd(attainsAge(birth, age))

/** The 31 March that ends the fiscal year (年度) of a day. */
export const fiscalYearEnd = (day: Day): Day => {
  const { year, month } = partsOfDay(day)
  return dayOf(Math.min(month <= 3 ? year : year + 1, LAST_YEAR), 3, 31) ?? day
}
