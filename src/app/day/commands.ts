import type { DayMatter, DayNotice } from '#core/record'

/** Commands on today's notices (本日のお知らせ), as JSON. */
export type DayCommand =
  | {
      readonly type: 'post-notice'
      readonly what: DayMatter
      /** The section whose window or printer it is; absent: the whole desk's. */
      readonly section?: string
      /** When it is over, epoch milliseconds; absent: with the day. */
      readonly until?: number
      readonly text?: string
    }
  | { readonly type: 'withdraw-notice'; readonly notice: string }

/** A notice that holds now. */
export interface NoticeLine extends DayNotice {
  /** Who looks may take it down. */
  readonly mayWithdraw: boolean
}
