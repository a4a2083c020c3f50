import type { Principal } from '#core/access'
import { success } from '#core/value'
import type { Result } from '#core/value'
import type { VisitLine } from './commands.ts'
import type { DeskParts } from './desk-parts.ts'
import { holdView } from './hold-view.ts'
import { readVisit } from './record-visit.ts'
import { isOwnVisit, seenBy } from './seen-visit.ts'

/** The visits of the principal's own section: ticket and phase, nothing of their content. */
export async function listVisits(parts: DeskParts, principal: Principal): Promise<Result<readonly VisitLine[]>> {
  const listed = await parts.records.list('visit')
  if (!listed.ok) return listed
  const lines: VisitLine[] = []
  for (const { stream, lastAt } of listed.value) {
    const state = await readVisit(parts, stream)
    if (!state.ok) return state
    if (!isOwnVisit(state.value, parts, principal)) continue
    const { ticket, phase, receivedOn, purpose, paper, waiting } = seenBy(state.value, parts, principal)
    const isHeld = holdView(state.value, parts, principal).hold === 'checking'
    lines.push({
      visit: stream,
      ticket,
      phase,
      receivedOn,
      lastAt,
      ...(isHeld ? { hold: 'checking' as const } : {}),
      ...(purpose === undefined ? {} : { purpose }),
      ...(paper === undefined ? {} : { paper: true as const }),
      ...(waiting === undefined ? {} : { waiting }),
    })
  }
  return success(lines)
}
