import { isClosing, reachedNotice } from '#core/hours'
import { isoFromDay } from '#core/value'
import type { DeskView } from './commands.ts'
import { adjustmentsOf, deskTime, systemHoursOf } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { sectionStates } from './section-states.ts'

/** What the desk says of itself now. */
export function deskView(parts: DeskParts): DeskView {
  const { now, source, hours, today } = deskTime(parts)
  const { catalogue } = parts
  const rule = systemHoursOf(catalogue)
  const adjustments = adjustmentsOf(parts)
  const closesAt = hours.state === 'closed' ? undefined : hours.closesAt
  const notice = reachedNotice(now, rule, adjustments, catalogue.desk['closing-notices'])
  return {
    hours,
    ...(closesAt === undefined ? {} : { closesAt }),
    ...(notice === undefined ? {} : { notice }),
    closing: isClosing(now, rule, adjustments),
    clockSuspect: source === 'suspect',
    today: isoFromDay(today),
    sections: sectionStates(parts),
    city: catalogue.pack.municipality?.name ?? catalogue.pack.name.ja,
    sample: parts.setup === 'sample',
    terminal: parts.terminal,
    problems: parts.problems,
  }
}
