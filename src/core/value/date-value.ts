import type { Day } from './day.ts'

/**
 * A date as it is known: anywhere from `earliest` to `latest`. A full date has both equal; 不詳 and 頃 leave them apart, and
 * then settle only what holds for every day between. `text` is what was written, unchanged.
 */
export interface DateValue {
  readonly earliest: Day
  readonly latest: Day
  readonly text: string
}

/** Whether the date is known to the day. */
export const isFullDate = (date: DateValue): boolean => date.earliest === date.latest
