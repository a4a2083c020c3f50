import { isFullDate, isoFromDay, parseDate } from '#core/value'

/** A written date as ISO; empty when it is no full date. */
export function isoOf(text: string): string {
  const date = parseDate(text)
  return date.ok && isFullDate(date.value) ? isoFromDay(date.value.earliest) : ''
}
