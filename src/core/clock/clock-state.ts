import type { Day } from '#core/value'
import type { PeriodLength } from './period.ts'

/**
 * A clock as it stands on a day. `dueDay` is the last day on which the demand is met in time; while `paused`, it is the
 * due day if the clock resumed today. `daysLeft` counts from today to it: 0 on the due day, negative afterwards.
 * `pausedDays` are the days that did not count so far.
 */
export type ClockState =
  | { readonly status: 'not-started' }
  | (RunningFacts & { readonly status: 'running' | 'overdue' })
  | (RunningFacts & { readonly status: 'paused'; readonly pausedOn: Day })
  | (RunningFacts & { readonly status: 'met'; readonly metOn: Day; readonly late: boolean })

/** What is known of every clock that was started. */
export interface RunningFacts {
  readonly startedOn: Day
  readonly dueDay: Day
  readonly daysLeft: number
  readonly pausedDays: number
  readonly extendedBy?: PeriodLength
}
