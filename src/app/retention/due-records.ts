import { dayAt, type SystemHours } from '#core/hours'
import { caseKind, dayOfStream, kindOfStream, readRecord, visitKind, type Envelope } from '#core/record'
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

/** From which day a record's days are counted, and how many those are. */
export interface Counted {
  readonly because: DueReason
  readonly since: Day
  readonly days: number
}

/**
 * From when on a record is counted: the day it was finished, or suspended; what is of a day, from that day. Undefined for a record still worked on, one of
 * another kind (the office's, the protection list), or one that cannot be read: these are never due.
 */
export const countedFrom = (
  events: readonly Envelope[],
  rules: RetentionRules,
  hours: SystemHours,
): Counted | undefined => {
  const last = events.at(-1)
  const kind = last === undefined ? undefined : kindOfStream(last.stream)
  const days = kind === undefined ? undefined : rules.finished[kind]
  if (last === undefined || days === undefined) return undefined
  const of = dayOfStream(last.stream)
  if (of !== undefined) return { because: 'finished', since: of.day, days }
  const finished: Counted = { because: 'finished', since: dayAt(last.recordedAt, hours), days }
  if (kind === caseKind.id) {
    const state = readRecord(caseKind, events)
    return state.ok && state.value.phase === 'closed' ? finished : undefined
  }
  const state = kind === visitKind.id ? readRecord(visitKind, events) : undefined
  if (state?.ok !== true) return undefined
  const { phase, suspension } = state.value
  if (phase === 'closed') return finished
  return phase === 'suspended' && suspension !== undefined
    ? { because: 'suspended', since: dayAt(suspension.at, hours), days: rules.suspended }
    : undefined
}

/** Whether a record is to be destroyed today: finished and past its days, or suspended and nobody came back for it. */
export const dueReason = (
  events: readonly Envelope[],
  today: Day,
  rules: RetentionRules,
  hours: SystemHours,
): DueReason | undefined => {
  const counted = countedFrom(events, rules, hours)
  return counted !== undefined && counted.since + counted.days <= today ? counted.because : undefined
}
