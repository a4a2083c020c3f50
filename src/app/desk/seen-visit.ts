import { reaches } from '#core/access'
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

/** Whether the matrix lets this principal reach a visit of its section; one without a section is nobody's. */
export const isOwnVisit = (
  { section }: VisitState,
  { catalogue }: Pick<DeskParts, 'catalogue'>,
  principal: Principal,
): boolean =>
  (['execute', 'view'] as const).some((act) =>
    reaches(
      principal,
      catalogue.desk.operations,
      { operation: 'visit', act },
      section === undefined ? {} : { section },
    ),
  )

/**
 * Reads a visit the principal's matrix reaches (`visit`, as a rule the own section's). Any other is `visit-missing` like one that never was: nobody
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
  if (isOwnVisit(state.value, parts, principal)) return success(state.value)
  await auditRefusal(parts, principal, 'visit', 'view', 'visit-of-other-section')
  return failure(problem('visit-missing'))
}
