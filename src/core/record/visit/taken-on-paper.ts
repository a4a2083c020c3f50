import { problem, type Problem } from '#core/value'

/** Why the system stood still: no current, no network, the terminal, maintenance made known before, a disaster, anything else. */
export const STANDSTILLS = ['power', 'network', 'terminal', 'maintenance', 'disaster', 'other'] as const

/** One of them. */
export type Standstill = (typeof STANDSTILLS)[number]

/** 停止中に紙で受付 (要綱14条): when and by whom it was taken, and why not into the system. The number on the paper is the visit's ticket. */
export interface TakenOnPaper {
  /** When it was received, epoch milliseconds; the day of it is the visit's day of reception. */
  readonly at: number
  /** User id of whoever received it. */
  readonly by: string
  readonly because: Standstill
  /** In words, where it is none of the others. */
  readonly text?: string
  /** Id of the stop (停止) of the office's record it belongs to; absent: nobody could record one. */
  readonly stop?: string
}

/**
 * What stands against it. Problems: `paper-not-yet-received` of a time to come, `paper-clerk-missing`, `paper-reason-unknown`
 * {because}, `paper-reason-missing` of anything else without words.
 */
export const checkTakenOnPaper = ({ at, by, because, text = '' }: TakenOnPaper, now: number): readonly Problem[] => [
  ...(at <= now ? [] : [problem('paper-not-yet-received')]),
  ...(by.trim() === '' ? [problem('paper-clerk-missing')] : []),
  ...(STANDSTILLS.includes(because) ? [] : [problem('paper-reason-unknown', { because })]),
  ...(because === 'other' && text.trim() === '' ? [problem('paper-reason-missing')] : []),
]
