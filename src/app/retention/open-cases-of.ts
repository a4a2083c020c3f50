import { readRecord, visitKind, type Envelope } from '#core/record'
import { readCase } from '../cases/read-case.ts'
import type { DeskParts } from '../desk/desk-parts.ts'

/**
 * The numbers of the cases (照会・不足書類・預かり) of a visit that are still open: opened out of it, or gone on with in it. Their
 * papers name the visit, so it is not destroyed before they end. A case that cannot be read counts as open; one that is destroyed
 * itself does not. Empty for a record of another kind.
 */
export async function openCasesOf(
  parts: Pick<DeskParts, 'records'>,
  events: readonly Envelope[],
): Promise<readonly string[]> {
  const visit = readRecord(visitKind, events)
  if (!visit.ok) return []
  const numbers: string[] = []
  for (const { case: stream, number } of visit.value.cases) {
    const state = await readCase(parts, stream)
    const isGone = !state.ok && state.problems.some(({ code }) => code === 'case-missing')
    if (!isGone && (!state.ok || state.value.phase === 'open')) numbers.push(number)
  }
  return [...new Set(numbers)]
}
