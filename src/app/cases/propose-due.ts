import type { DeskFile } from '#core/definitions'
import type { Entry } from '#core/derivation'
import type { DueBy } from '#core/record'
import { isoFromDay, nextOpenDay, type Calendar, type Day } from '#core/value'

/** A kind of case, as the desk's file has it. */
export type CaseKind = DeskFile['case-kinds'][number]

/** Until when a case would last, and by whose rule. */
export interface DueProposal {
  readonly dueBy: DueBy
  /** ISO. */
  readonly dueOn: string
}

/**
 * Until when a case of a kind would last, for these procedures: what waits for an open day until the next one (市の休日); else the
 * earliest last day the law sets that has not passed, else the days the city has set. Undefined: the clerk says it.
 */
export function proposeDue(
  { awaits, days }: CaseKind,
  entries: readonly Pick<Entry, 'deadline'>[],
  today: Day,
  calendar: Calendar,
): DueProposal | undefined {
  if (awaits === 'open-day') {
    const open = nextOpenDay(calendar, today + 1)
    return { dueBy: 'city', dueOn: isoFromDay(open) }
  }
  const earliest = entries
    .flatMap(({ deadline }) => deadline?.date ?? [])
    .filter((date) => date >= isoFromDay(today))
    .toSorted()[0]
  if (earliest !== undefined) return { dueBy: 'law', dueOn: earliest }
  return days === undefined ? undefined : { dueBy: 'city', dueOn: isoFromDay(today + days) }
}
