import { failure, isFullDate, isoFromDay, parseDate, success, type Result } from '#core/value'

const WESTERN = /^(\d{4})(\d{2})(\d{2})$/
const WAREKI = /^([0-9A-Za-z])(\d{2})(\d{2})(\d{2})$/

/** Year, month and day as far as they are known: systems write 00 for what is 不詳. */
const joined = (year: string, month: string, day: string, mark: string): string => {
  if (month === '00') return year
  return day === '00' ? `${year}${mark}${month}` : `${year}${mark}${month}${mark}${day}`
}

/**
 * A date of a file, as text for the record: `19880505` and, by the layout's table of eras, `3630505` or `S630505` become ISO, or
 * stay partial where month or day is 00; every other spelling is kept as it was written. Problems: those of `parseDate`.
 */
export const readDateCell = (cell: string, eras: Readonly<Record<string, string>>): Result<string> => {
  const [, westernYear, westernMonth = '', westernDay = ''] = WESTERN.exec(cell) ?? []
  const [, digit = '', eraYear = '', month = '', day = ''] = WAREKI.exec(cell) ?? []
  const era = eras[digit] ?? (/[A-Za-z]/.test(digit) ? digit : undefined)
  const spelled =
    westernYear !== undefined
      ? joined(westernYear, westernMonth, westernDay, '-')
      : era === undefined
        ? undefined
        : joined(`${era}${eraYear}`, month, day, '.')
  const date = parseDate(spelled ?? cell)
  if (!date.ok) return failure(...date.problems)
  if (spelled === undefined) return success(cell)
  return success(isFullDate(date.value) ? isoFromDay(date.value.earliest) : spelled)
}
