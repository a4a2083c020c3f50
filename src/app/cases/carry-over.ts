import type { Principal } from '#core/access'
import { heldInCase, holdOf, type CaseState, type VisitDraft, type VisitState } from '#core/record'
import { success, type Result } from '#core/value'
import type { DeskParts } from '../desk/desk-parts.ts'
import { assume } from '../desk/preview-change.ts'
import { seenBy } from '../desk/seen-visit.ts'
import { isOwnCase, readCase } from './read-case.ts'

/**
 * What a visit that goes on with a case takes from it, appended to the very drafts that make it settled who stands here and
 * whether somebody is protected: so the household comes in whole, and a stop for a check comes with it. What the clerk's domains do
 * not cover stays in the case. Nothing before that, and nothing twice. Problems: those of the store and of reading.
 */
export async function carriedDrafts(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  drafts: readonly VisitDraft[],
): Promise<Result<readonly VisitDraft[]>> {
  const { case: from, cases } = state
  if (from === undefined || cases.some((link) => link.case === from)) return success([])
  const after = assume(parts, principal, state, drafts)
  if (after.phase !== 'open' || holdOf(state, parts.known).status === 'checking') return success([])
  const kept = await readCase(parts, from)
  if (!kept.ok) return kept
  const isToBeCarried = kept.value.phase === 'open' && isOwnCase(kept.value, parts, principal)
  return success(isToBeCarried ? draftsOf(kept.value, seenBy(heldInCase(kept.value), parts, principal), after) : [])
}

function draftsOf(
  { stream, number, procedures }: CaseState,
  { households, persons, events, facts }: VisitState,
  into: VisitState,
): readonly VisitDraft[] {
  const isNew = (ids: readonly string[]) => (id: string) => !ids.includes(id)
  const known = into.events.map(({ id }) => id)
  const subjects = new Set([...households, ...persons])
  return [
    ...households.filter(isNew(into.households)).map((household): VisitDraft => ({
      type: 'household-added',
      payload: { household },
    })),
    ...persons.filter(isNew(into.persons)).map((person): VisitDraft => ({ type: 'person-added', payload: { person } })),
    ...events
      .filter(({ id }) => !known.includes(id))
      .map((event): VisitDraft => ({ type: 'event-added', payload: { event } })),
    ...Object.values(facts).map(({ at: _, ...fact }): VisitDraft => ({ type: 'fact-stated', payload: fact })),
    {
      type: 'case-linked',
      payload: {
        case: stream,
        number,
        how: 'taken-up',
        procedures: procedures.filter(({ subject }) => subjects.has(subject.id)),
      },
    },
  ]
}
