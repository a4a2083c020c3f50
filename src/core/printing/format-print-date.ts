import { formatWareki, isFullDate, partsOfDay } from '#core/value'

import type { PrintDate } from './print-date.ts'

/** 年, 月, 日. */
const [YEAR, MONTH, DAY] = [0x5e74, 0x6708, 0x65e5].map((mark) => String.fromCodePoint(mark))

/**
 * A date as it is printed: 令和8年4月1日, or 1990年4月1日 for a date in the western calendar. A date that is not known to the
 * day (不詳, 頃) prints as it was written: a form must not look more certain than the register.
 */
export const formatPrintDate = (date: PrintDate): string => {
  if (!isFullDate(date)) return date.text
  if (date.calendar !== 'western') return formatWareki(date.earliest)
  const { year, month, day } = partsOfDay(date.earliest)
  return `${year}${YEAR}${month}${MONTH}${day}${DAY}`
}
