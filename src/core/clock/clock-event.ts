import type { Day } from '#core/value'
import type { PeriodLength, PeriodRule } from './period.ts'

/** What a clock obeys: its period and, where the law knows one, the longest extension (once). */
export interface ClockRule {
  readonly period: PeriodRule
  readonly extension?: { readonly limit: PeriodLength }
}

/**
 * What happens to a clock, each on a day, in the order of those days.
 *
 * - `started`: the event the period runs from (移動した日, 請求があった日)
 * - `paused`: `day` is the first day that does not count (補正を求めた期間など)
 * - `resumed`: `day` is the first day that counts again
 * - `extended`: the period is lengthened by `by`, counted from the day after its end before rolling
 * - `met`: what the period demanded was done
 */
export type ClockEvent =
  | { readonly type: 'started'; readonly day: Day }
  | { readonly type: 'paused'; readonly day: Day }
  | { readonly type: 'resumed'; readonly day: Day }
  | { readonly type: 'extended'; readonly day: Day; readonly by: PeriodLength }
  | { readonly type: 'met'; readonly day: Day }
