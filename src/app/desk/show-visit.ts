import type { Principal } from '#core/access'
import { specialCareShown } from '#core/projection'
import type { VisitState } from '#core/record'
import { failure, success } from '#core/value'
import type { Result } from '#core/value'
import { auditShown } from './desk-audit.ts'
import type { DeskParts } from './desk-parts.ts'
import { rulesOf } from './field-rules-of-desk.ts'
import { planAhead } from './plan-of-visit.ts'
import { seenBy } from './seen-visit.ts'
import { isShown, viewOfVisit } from './visit-view.ts'
import type { VisitView } from './visit-view.ts'

/**
 * The view of a visit, once the audit says which special-care information comes into sight by it (要配慮個人情報). `before` is
 * the state this principal already had on the screen. Problems: those of the store, and then nothing is shown.
 */
export async function showVisit(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  before?: VisitState,
): Promise<Result<VisitView>> {
  const known = before === undefined ? [] : shownOf(before, parts, principal)
  const names = shownOf(state, parts, principal).filter((name) => !known.includes(name))
  const problems = await auditShown(parts, principal, names)
  if (problems.length > 0) return failure(...problems)
  if (state.events.length > 0 && isShown(state, parts, principal)) await planAhead(state, parts, principal)
  return success(viewOfVisit(state, parts, principal))
}

function shownOf(state: VisitState, parts: DeskParts, principal: Principal): readonly string[] {
  const seen = seenBy(state, parts, principal)
  const open = isShown(state, parts, principal)
  return specialCareShown(open ? seen : { ...seen, facts: {}, events: [] }, rulesOf(parts))
}
