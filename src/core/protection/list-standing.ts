import type { ListStanding } from '#core/record'
import { dayFromIso, type Day } from '#core/value'
import type { ProtectionState } from './protection-state.ts'

/** How old the list may grow, in days (`protection` of the desk file). */
export interface ListLimits {
  readonly maxAgeDays: number
  /** This many days before it grows too old whoever keeps it is told. */
  readonly warnBeforeDays: number
}

/** Days until the list is too old; 0 and less: it is. Undefined while it was never confirmed, or for a day to come. */
export const daysLeft = (
  { asOf }: Pick<ProtectionState, 'asOf'>,
  today: Day,
  { maxAgeDays }: ListLimits,
): number | undefined => {
  const day = asOf === undefined ? undefined : dayFromIso(asOf)
  return day === undefined || day > today ? undefined : maxAgeDays + 1 - (today - day)
}

/** How far the list can be relied on today. Never confirmed, or for a day that has not come, is as good as old. */
export const listStanding = (
  state: Pick<ProtectionState, 'asOf'>,
  today: Day,
  limits: ListLimits,
): Exclude<ListStanding, 'unreadable'> => {
  const left = daysLeft(state, today, limits)
  return left === undefined || left <= 0 ? 'old' : 'current'
}
