import type { RetentionHoldStatus } from '#core/office'
import type { VisitPhase } from '#core/record'
import type { DueReason } from './due-records.ts'

/** Commands on how long records are kept, as JSON. Days are ISO. */
export type RetentionCommand =
  /** 消去の保留 (要綱4条3項2号), by the 管理者: until a day and for a reason. */
  | { readonly type: 'hold-record'; readonly record: string; readonly until: string; readonly reason: string }
  /** By another person, where it goes beyond the days one may decide. */
  | { readonly type: 'approve-hold'; readonly hold: string }
  | { readonly type: 'release-hold'; readonly hold: string; readonly reason: string }

/** A record that was finished or suspended: its ticket, and when it goes. Nothing of its content. */
export interface RetentionLine {
  readonly record: string
  readonly ticket: string
  readonly phase: VisitPhase
  readonly because: DueReason
  /** From which day its days are counted. */
  readonly since: string
  /** The day on whose closing it is destroyed, the hold that runs taken into account. */
  readonly goesOn: string
  /** Numbers of its cases that are still open: it is not destroyed before they end, whatever `goesOn` says. */
  readonly cases: readonly string[]
  readonly hold?: {
    readonly id: string
    readonly status: Exclude<RetentionHoldStatus, 'released' | 'over'>
    readonly until: string
    readonly reason: string
    readonly by: string
    /** Who looks may agree to it: it needs that, and is another's. */
    readonly mayApprove: boolean
  }
}

/** What is kept, as a principal may see it. */
export interface RetentionView {
  readonly lines: readonly RetentionLine[]
  readonly days: { readonly finished: number; readonly suspended: number; readonly heldAtMost: number }
}
