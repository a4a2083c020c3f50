import type { Principal } from '#core/access'
import { project } from '#core/projection'
import type { Purpose } from '#core/projection'
import type { VisitState } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { auditRefusal } from './desk-audit.ts'
import type { DeskParts } from './desk-parts.ts'
import { rulesOf } from './field-rules-of-desk.ts'
import { readVisit } from './record-visit.ts'

/** What a principal may see of a visit: the first thing every query does with a state. */
export const seenBy = (
  state: VisitState,
  parts: Pick<DeskParts, 'catalogue' | 'schemes'>,
  principal: Principal,
  purpose: Purpose = 'screen',
): VisitState => project(state, principal, purpose, rulesOf(parts))

/** Whether a visit belongs to the section this principal works in. */
export const isOwnVisit = (state: VisitState, { section }: Principal): boolean =>
  state.section === undefined || state.section === section

/**
 * Reads a visit of the principal's own section. One of another section is `visit-missing` like one that never was: nobody
 * learns from the answer that it exists. Either is audited.
 */
export async function readOwnVisit(
  parts: DeskParts,
  principal: Principal,
  stream: string,
): Promise<Result<VisitState>> {
  const state = await readVisit(parts, stream)
  if (!state.ok) {
    if (state.problems.some(({ code }) => code === 'visit-missing'))
      await auditRefusal(parts, principal, 'visit', 'view', 'visit-missing')
    return state
  }
  if (isOwnVisit(state.value, principal)) return success(state.value)
  await auditRefusal(parts, principal, 'visit', 'view', 'visit-of-other-section')
  return failure(problem('visit-missing'))
}
