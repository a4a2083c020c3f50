import type { Principal } from '#core/access'
import { dayAt } from '#core/hours'
import { dayFromIso, success, type Result } from '#core/value'
import { authoriseView } from './authorise.ts'
import { CLOSING_REASON } from './close-day.ts'
import type { VisitLine } from './commands.ts'
import { deskTime, systemHoursOf } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { readVisit } from './record-visit.ts'
import { isOwnVisit } from './seen-visit.ts'

/**
 * 前日中断: visits of the principal's section that a closing suspended and that were received on an earlier day, or suspended
 * on one. Ticket numbers only. Problems: those of `authoriseView`, of the store and of reading.
 */
export async function interruptedVisits(parts: DeskParts, principal: Principal): Promise<Result<readonly VisitLine[]>> {
  const granted = await authoriseView(parts, principal)
  const listed = granted.ok ? await parts.records.list('visit') : granted
  if (!listed.ok) return listed
  const { today } = deskTime(parts)
  const rule = systemHoursOf(parts.catalogue)
  const lines: VisitLine[] = []
  for (const { stream, lastAt } of listed.value) {
    const read = await readVisit(parts, stream)
    if (!read.ok) return read
    const { ticket, phase, receivedOn, suspension } = read.value
    if (
      phase !== 'suspended' ||
      suspension?.reason.code !== CLOSING_REASON ||
      !isOwnVisit(read.value, parts, principal)
    )
      continue
    const isEarlier = dayAt(suspension.at, rule) < today || (dayFromIso(receivedOn) ?? today) < today
    if (isEarlier) lines.push({ visit: stream, ticket, phase, receivedOn, lastAt })
  }
  return success(lines)
}
