import { dayOf, partsOfDay, type Day } from './day.ts'
import { eraOf, ERAS, isInEra, type EraId } from './era.ts'

/** A day in the Japanese calendar (和暦); `year` 1 is 元年. */
export interface Wareki {
  readonly era: EraId
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The day in the Japanese calendar; `undefined` before 1873-01-01, when the old lunar calendar ran. */
export const toWareki = (day: Day): Wareki | undefined => {
  const era = ERAS.find((candidate) => isInEra(candidate, day))
  if (era === undefined) return undefined
  const parts = partsOfDay(day)
  return { era: era.id, year: parts.year - era.firstYear + 1, month: parts.month, day: parts.day }
}

/** The day as `令和8年4月1日`, the first year of an era as 元年; before 1873-01-01 as `西暦1850年1月1日`. */
export const formatWareki = (day: Day): string => {
  const wareki = toWareki(day)
  if (wareki === undefined) {
    const parts = partsOfDay(day)
    return `西暦${parts.year}年${parts.month}月${parts.day}日`
  }
  const year = wareki.year === 1 ? '元' : String(wareki.year)
  return `${eraOf(wareki.era)?.name ?? ''}${year}年${wareki.month}月${wareki.day}日`
}

/** The day of a date in an era; `undefined` when it does not exist or lies outside the era (昭和64年1月8日, 明治5年). */
export const fromWareki = (eraId: EraId, year: number, month: number, day: number): Day | undefined => {
  const era = eraOf(eraId)
  if (era === undefined) return undefined
  const found = dayOf(era.firstYear + year - 1, month, day)
  return found !== undefined && isInEra(era, found) ? found : undefined
}
