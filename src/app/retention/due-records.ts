import { dayAt, type SystemHours } from '#core/hours'
import { caseKind, kindOfStream, readRecord, visitKind, type Envelope } from '#core/record'
import type { Day } from '#core/value'

/** How long records stay (要綱4条3項2号), whole days. */
export interface RetentionRules {
  /** By record kind, from the day it was finished: 0 is until closing of that day, 1 until the next morning. */
  readonly finished: Readonly<Record<string, number>>
  /** From the day a visit was suspended. */
  readonly suspended: number
}

/** Why a record is due. */
export type DueReason = 'finished' | 'suspended'

/**
 * Whether a record is to be destroyed today: finished and past its days, or suspended and nobody came back for it. A record
 * still worked on, one of another kind (the office's, the protection list), or one that cannot be read is never due.
 */
export const dueReason = (
  events: readonly Envelope[],
  today: Day,
  rules: RetentionRules,
  hours: SystemHours,
): DueReason | undefined => {
  const last = events.at(-1)
  const kind = last === undefined ? undefined : kindOfStream(last.stream)
  const days = kind === undefined ? undefined : rules.finished[kind]
  if (last === undefined || days === undefined) return undefined
  const isPast = (at: number, after: number): boolean => dayAt(at, hours) + after <= today
  if (kind === caseKind.id) {
    const state = readRecord(caseKind, events)
    return state.ok && state.value.phase === 'closed' && isPast(last.recordedAt, days) ? 'finished' : undefined
  }
  if (kind !== visitKind.id) return undefined
  const state = readRecord(visitKind, events)
  if (!state.ok) return undefined
  const { phase, suspension } = state.value
  if (phase === 'closed') return isPast(last.recordedAt, days) ? 'finished' : undefined
  return phase === 'suspended' && suspension !== undefined && isPast(suspension.at, rules.suspended)
    ? 'suspended'
    : undefined
}
