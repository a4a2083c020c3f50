import { dayOf, type Day } from './day.ts'

/** The five eras (元号) since Japan took the Gregorian calendar on 1873-01-01 (明治6年1月1日). */
export type EraId = 'meiji' | 'taisho' | 'showa' | 'heisei' | 'reiwa'

/** An era: its name and letter as written, the year its year 1 (元年) fell in, its first day, and its last while it has one. */
export interface Era {
  readonly id: EraId
  readonly name: string
  readonly letter: string
  readonly firstYear: number
  readonly from: Day
  readonly to?: Day
}

const starts: readonly (readonly [EraId, string, string, number, Day | undefined])[] = [
  // 1868 is year 1, but its dates to 1872 are of the lunar calendar (太政官布告第337号・明治5年): not read.
  ['meiji', '明治', 'M', 1868, dayOf(1873, 1, 1)],
  ['taisho', '大正', 'T', 1912, dayOf(1912, 7, 30)],
  ['showa', '昭和', 'S', 1926, dayOf(1926, 12, 25)],
  ['heisei', '平成', 'H', 1989, dayOf(1989, 1, 8)],
  ['reiwa', '令和', 'R', 2019, dayOf(2019, 5, 1)],
]

/**
 * The eras, oldest first, each ending on the day before the next begins. The days of change to 大正 and 昭和 bore both
 * names; as in the registers, they count for the new era.
 */
export const ERAS: readonly Era[] = starts.map(([id, name, letter, firstYear, from], index) => {
  const next = starts[index + 1]?.[4]
  return { id, name, letter, firstYear, from: from ?? 0, ...(next === undefined ? {} : { to: next - 1 }) }
})

/** The era of an id. */
export const eraOf = (id: EraId): Era | undefined => ERAS.find((era) => era.id === id)

/** Whether a day lies within the limits of an era. */
export const isInEra = (era: Era, day: Day): boolean => day >= era.from && (era.to === undefined || day <= era.to)
