import type { Principal } from '#core/access'
import type { VisitState } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import type { DeskParts } from './desk-parts.ts'
import { readOwnVisit } from './seen-visit.ts'

/**
 * Changes a visit of the principal's own section from the version they saw. Problems: `visit-missing`, `version-conflict`
 * {expected, actual}, and those of the act.
 */
export async function changeVisit(
  parts: DeskParts,
  principal: Principal,
  command: { readonly visit: string; readonly expectedVersion: number },
  act: (state: VisitState) => Promise<Result<VisitState>>,
): Promise<Result<{ readonly before: VisitState; readonly after: VisitState }>> {
  const before = await readOwnVisit(parts, principal, command.visit)
  if (!before.ok) return before
  if (before.value.version !== command.expectedVersion) {
    return failure(problem('version-conflict', { expected: command.expectedVersion, actual: before.value.version }))
  }
  const after = await act(before.value)
  return after.ok ? success({ before: before.value, after: after.value }) : after
}
