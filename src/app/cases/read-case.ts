import { reaches, type Principal } from '#core/access'
import { caseKind, readRecord, type CaseState } from '#core/record'
import { failure, problem, success, type Result } from '#core/value'
import { auditRefusal } from '../desk/desk-audit.ts'
import type { DeskParts } from '../desk/desk-parts.ts'

/** The operation of the matrix that every act on a case is. */
export const CASE = { operation: 'case', act: 'execute' } as const

/** Reads a case. Problems: those of the store and of reading, and `case-missing` when there is no such case. */
export async function readCase(parts: Pick<DeskParts, 'records'>, stream: string): Promise<Result<CaseState>> {
  const stored = await parts.records.read(stream)
  if (!stored.ok) return stored
  if (stored.value.length === 0) return failure(problem('case-missing'))
  return readRecord(caseKind, stored.value)
}

/** Whether the matrix lets this principal reach a case of its section. */
export const isOwnCase = (
  { section }: Pick<CaseState, 'section'>,
  { catalogue }: Pick<DeskParts, 'catalogue'>,
  principal: Principal,
): boolean => reaches(principal, catalogue.desk.operations, CASE, { section })

/**
 * Reads a case of a section the principal's matrix reaches. Any other is `case-missing` like one that never was: nobody
 * learns from the answer that it exists. Either is audited.
 */
export async function readOwnCase(parts: DeskParts, principal: Principal, stream: string): Promise<Result<CaseState>> {
  const state = await readCase(parts, stream)
  if (!state.ok) {
    if (state.problems.some(({ code }) => code === 'case-missing'))
      await auditRefusal(parts, principal, CASE.operation, CASE.act, 'case-missing')
    return state
  }
  if (isOwnCase(state.value, parts, principal)) return success(state.value)
  await auditRefusal(parts, principal, CASE.operation, CASE.act, 'case-of-other-section')
  return failure(problem('case-missing'))
}
