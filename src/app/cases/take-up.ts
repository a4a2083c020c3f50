import type { Principal } from '#core/access'
import { foldEvents, streamOf, visitKind, type CaseState, type VisitDraft, type VisitState } from '#core/record'
import { isoFromDay, success, type Result } from '#core/value'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { draftContext, recordDrafts } from '../desk/record-visit.ts'
import { recordCase } from './record-case.ts'

const ABANDONED: VisitDraft = { type: 'visit-closed', payload: { outcome: 'abandoned' } }

/**
 * Takes a case up on a later day (続きを受け付ける): a new visit under a ticket of its own, which names the case. Its household is
 * carried over by `carriedDrafts` once it is settled who stands here and whether somebody is protected. The visit is written
 * first; where the case then cannot be, it is closed as abandoned. Problems: those of either record's checks and of the store.
 */
export async function takeUp(
  parts: DeskParts,
  principal: Principal,
  state: CaseState,
  ticket: string,
): Promise<Result<{ readonly taken: CaseState; readonly visit: VisitState }>> {
  const stream = streamOf(parts.setup, visitKind.id, parts.ids.next())
  const receivedOn = isoFromDay(deskTime(parts).today)
  const opening: VisitDraft = {
    type: 'visit-opened',
    payload: { ticket, catalogue: parts.catalogueHash, receivedOn, section: principal.section, case: state.stream },
  }
  const empty: VisitState = { ...foldEvents(visitKind, []), stream }
  const context = draftContext(parts, principal)
  const visit = await recordDrafts(parts, principal, empty, [opening], context)
  if (!visit.ok) return visit
  const taken = await recordCase(parts, principal, state, [
    { type: 'case-taken-up', payload: { visit: stream, takenUpOn: receivedOn } },
  ])
  if (taken.ok) return success({ taken: taken.value, visit: visit.value })
  await recordDrafts(parts, principal, visit.value, [ABANDONED], context)
  return taken
}
