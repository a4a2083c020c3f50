import type { Principal } from '#core/access'
import type { ProtectionDraft } from '#core/protection'
import { holdOf, type VisitDraft, type VisitState } from '#core/record'
import { success, type Result } from '#core/value'
import type { DeskParts } from '../desk/desk-parts.ts'
import { readList } from './read-list.ts'
import { recordProtection } from './record-protection.ts'

/**
 * Before a protected person's visit is closed, what would be sent to the old address (旧住所への通知) is held on the list until
 * it is released. Written first: a close that then fails leaves a notice held too many, never one too few. Problems: those
 * of the list and the store, and then the visit is not closed.
 */
export async function holdNotice(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  drafts: readonly VisitDraft[],
): Promise<Result<void>> {
  if (!drafts.some(({ type }) => type === 'visit-closed')) return success(undefined)
  const entries = holdOf(state, parts.known)
    .standing.filter(({ met }) => met === 'protected')
    .map(({ entry }) => entry)
  if (entries.length === 0) return success(undefined)
  const list = await readList(parts)
  if (!list.ok) return list
  const listed = [...new Set(entries.filter((entry) => entry !== ''))]
  const known = list.value.entries.filter(({ notices }) => notices.some(({ visit }) => visit === state.stream))
  const open = (listed.length > 0 ? listed : ['']).filter(
    (entry) =>
      !known.some(({ id }) => id === entry) &&
      (entry !== '' || !list.value.notices.some(({ visit }) => visit === state.stream)),
  )
  if (open.length === 0) return success(undefined)
  const held = open.map((entry): ProtectionDraft => ({
    type: 'notice-held',
    payload: { entry, notice: parts.ids.next(), visit: state.stream },
  }))
  const recorded = await recordProtection(parts, principal, list.value, held)
  return recorded.ok ? success(undefined) : recorded
}
