import { parseDate } from '#core/value'
import type { Day } from '#core/value'

/** The first of several written dates that can be read; of one that is not exact its earliest day. */
export function dayIn(written: readonly unknown[]): Day | undefined {
  for (const text of written) {
    const date = typeof text === 'string' ? parseDate(text) : undefined
    if (date?.ok === true) return date.value.earliest
  }
  return undefined
}
