import { hasOperation } from '#core/access'
import type { Act, Principal } from '#core/access'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { auditRefusal } from './desk-audit.ts'
import type { DeskParts } from './desk-parts.ts'

/**
 * Asks the matrix whether a principal may act, and then whether the principal still stands: the grant may have ended or been
 * taken since it was made (要綱10条・11条). Every refusal is audited. Problems: `operation-not-granted` {operation}, and
 * those of the desk's own `authorise`.
 */
export async function authorise(
  parts: DeskParts,
  principal: Principal,
  operation: string,
  act: Act = 'execute',
): Promise<Result<void>> {
  if (!hasOperation(principal, operation, act)) {
    await auditRefusal(parts, principal, operation, act, 'operation-not-granted')
    return failure(problem('operation-not-granted', { operation }))
  }
  const fresh = (await parts.authorise?.(principal, operation, act)) ?? success(undefined)
  if (!fresh.ok) await auditRefusal(parts, principal, operation, act, 'not-in-force')
  return fresh
}

/** Whether a principal may look at visits: whoever works on them, or may view them. Problems: those of {@link authorise}. */
export const authoriseView = (parts: DeskParts, principal: Principal): Promise<Result<void>> =>
  authorise(parts, principal, 'visit', hasOperation(principal, 'visit', 'view') ? 'view' : 'execute')
