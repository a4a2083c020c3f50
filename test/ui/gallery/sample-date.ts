import { formatWareki, isFullDate, isoFromDay, parseDate } from '#core/value'
import { wordProblem } from '#locales'
import type { DateReading } from '../../../src/ui/parts/date-reading.ts'

/** Reads a date for the gallery with the product's own rules. */
export const readSampleDate = (text: string): DateReading => {
  const read = parseDate(text)
  if (!read.ok) return { ok: false, message: read.problems.map((one) => wordProblem('ja', one)).join('') }
  if (!isFullDate(read.value)) return { ok: true, echo: '' }
  const day = read.value.earliest
  const [y, m, d] = isoFromDay(day).split('-').map(Number)
  return { ok: true, echo: /^\d/.test(text) ? formatWareki(day) : `${y}年${m}月${d}日` }
}
