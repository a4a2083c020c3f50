import type { Definition } from '#core/definitions'
import { leavesOf } from '#core/logic'
import type { Condition } from '#core/logic'
import { isClosed } from '#core/value'
import type { Calendar, Day } from '#core/value'

/**
 * What of a calendar (市の休日) can change what rolls over it on one day of reception, as one text: how many days right before it are
 * closed. All of the calendar where something rolls to another day than that of reception, or is looked at on other days too.
 */
export function closedBefore(
  definition: Pick<Definition, 'deadline' | 'fee'> | undefined,
  conditions: readonly Condition[],
  receivedOn: Day,
  calendar: Calendar,
): string {
  const rules = [...(definition?.deadline ?? []), ...(definition?.fee ?? [])]
  const isOfReception = conditions.every((condition) =>
    [...leavesOf(condition)].every(
      (leaf) =>
        leaf.op !== 'days' || leaf.rolls !== true || ('fact' in leaf.to && leaf.to.fact === 'visit.received-on'),
    ),
  )
  if (definition === undefined || !isOfReception || rules.some(({ effective }) => effective !== undefined))
    return JSON.stringify(calendar)
  let run = 0
  while (isClosed(calendar, receivedOn - run - 1)) run += 1
  return String(run)
}
