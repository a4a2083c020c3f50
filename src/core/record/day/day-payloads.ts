import type { DraftOf, EnvelopeOf } from '../envelope.ts'

/** What a notice of the day may be about: a window that is shut, a printer that is out, anything else. */
export const DAY_MATTERS = ['window-closed', 'printer-out', 'other'] as const

/** One of them. */
export type DayMatter = (typeof DAY_MATTERS)[number]

/** What each event of a desk's day says (本日のお知らせ). */
export interface DayPayloads {
  readonly 'day-notice-posted': {
    readonly notice: string
    readonly what: DayMatter
    /** The section whose window or printer it is; absent: the whole desk's. */
    readonly section?: string
    /** When it is over, epoch milliseconds; absent: with the day. */
    readonly until?: number
    readonly text?: string
  }
  readonly 'day-notice-withdrawn': { readonly notice: string }
}

/** An event of a desk's day. */
export type DayEvent = EnvelopeOf<DayPayloads>

/** An event of a day before it is recorded. */
export type DayDraft = DraftOf<DayPayloads>
