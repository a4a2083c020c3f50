import type { DayPayloads } from './day-payloads.ts'

/** A notice as it stands (本日のお知らせ), with who posted it and when, epoch milliseconds. */
export type DayNotice = DayPayloads['day-notice-posted'] & { readonly by: string; readonly at: number }

/** A section's day as its events leave it: the notices that were not withdrawn, in the order of posting. */
export interface DayState {
  readonly kind: 'day'
  readonly version: number
  readonly stream: string
  readonly notices: readonly DayNotice[]
}

/** Whether a notice still holds at an instant, epoch milliseconds. */
export const isStanding = ({ until }: Pick<DayNotice, 'until'>, now: number): boolean =>
  until === undefined || now < until
