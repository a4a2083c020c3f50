import type { Principal } from '#core/access'
import type { VisitState } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { deskTime } from './desk-hours.ts'
import type { DeskParts } from './desk-parts.ts'
import { readOwnVisit } from './seen-visit.ts'

/**
 * Changes a visit of the principal's own section from the version they saw. Problems: `visit-missing`, `version-conflict`
 * {expected, actual} (`outside-hours` {action} once the desk has closed), and those of the act.
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
    // Put away at closing: that is why it moved on, and what the clerk has to hear.
    if (deskTime(parts).hours.state === 'closed') return failure(problem('outside-hours', { action: 'record' }))
    return failure(problem('version-conflict', { expected: command.expectedVersion, actual: before.value.version }))
  }
  const after = await act(before.value)
  return after.ok ? success({ before: before.value, after: after.value }) : after
}
