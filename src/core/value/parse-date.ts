import { readDateText, type WrittenDate } from './date-text.ts'
import type { DateValue } from './date-value.ts'
import { dayOf, daysInMonth, type Day } from './day.ts'
import type { Era } from './era.ts'
import { addMonths } from './months.ts'
import { problem, type Problem } from './problem.ts'
import { failure, success, type Result } from './result.ts'
import { formatWareki } from './wareki.ts'

type Span = Pick<DateValue, 'earliest' | 'latest'>

/**
 * A date as people write it: `2026-04-01`, `2026/4/1`, `1950-04`, `1950`, `昭和25年4月1日`, `S25.4.1`, `R8/4/1`, `昭和25年`,
 * 元年, full-width digits, parts that are 不詳 (`昭和25年月日不詳`, `昭和25年4月日不詳`, `昭和年月日不詳`), and 頃 or ごろ, which widens a
 * year by one year and a month or a day by one month on either side.
 *
 * Problems: `date-empty`, `date-not-read` (no known spelling), `date-impossible`, `date-before-era`, `date-after-era`,
 * `date-without-bounds` (nothing known that limits it on both sides).
 */
export const parseDate = (text: string): Result<DateValue> => {
  if (text.trim() === '') return failure(problem('date-empty'))
  if (/^(?:生年月日|年月日)?不詳$/.test(text.trim())) return failure(problem('date-without-bounds', { text }))
  const written = readDateText(text)
  if (written === undefined) return failure(problem('date-not-read', { text }))
  const span = written.year === undefined ? eraSpan(written.era) : spanOf(written.year, written)
  if (span === undefined) {
    const code = written.year === undefined ? 'date-without-bounds' : 'date-impossible'
    return failure(problem(code, { text }))
  }
  const outside = written.era === undefined ? undefined : checkEra(written.era, span, text)
  if (outside !== undefined) return failure(outside)
  return success({ ...(written.approximate ? widen(span, written) : clip(span, written.era)), text })
}

const eraSpan = (era: Era | undefined): Span | undefined =>
  era?.to === undefined ? undefined : { earliest: era.from, latest: era.to }

const spanOf = (year: number, { month, day }: WrittenDate): Span | undefined => {
  const lastMonth = month ?? 12
  const earliest = dayOf(year, month ?? 1, day ?? 1)
  const latest = dayOf(year, lastMonth, day ?? daysInMonth(year, lastMonth))
  return earliest === undefined || latest === undefined ? undefined : { earliest, latest }
}

const checkEra = (era: Era, { earliest, latest }: Span, text: string): Problem | undefined => {
  if (latest < era.from) return problem('date-before-era', { text, era: era.name, from: formatWareki(era.from) })
  if (era.to !== undefined && earliest > era.to) {
    return problem('date-after-era', { text, era: era.name, to: formatWareki(era.to) })
  }
  return undefined
}

const clip = ({ earliest, latest }: Span, era: Era | undefined): Span => ({
  earliest: Math.max(earliest, era?.from ?? earliest),
  latest: Math.min(latest, era?.to ?? latest),
})

const widen = ({ earliest, latest }: Span, { month, day }: WrittenDate): Span => {
  const months = month === undefined ? 12 : 1
  // The day after is moved, not the last day: from 30 April one month on is 31 May when a whole month is meant.
  const after = (last: Day): Day => (day === undefined ? addMonths(last + 1, months) - 1 : addMonths(last, months))
  return { earliest: addMonths(earliest, -months), latest: after(latest) }
}
