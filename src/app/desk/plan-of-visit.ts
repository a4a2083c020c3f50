import type { Principal } from '#core/access'
import { derive } from '#core/derivation'
import type { Derivation } from '#core/derivation'
import type { VisitState } from '#core/record'
import type { DeskParts } from './desk-parts.ts'
import { seenBy } from './seen-visit.ts'
import { situationOfVisit } from './situation-of-visit.ts'

/** What follows from what this principal sees of a visit, with what the clerk added or struck. */
export function planOfVisit(
  state: VisitState,
  parts: Pick<DeskParts, 'catalogue' | 'schemes'>,
  principal: Principal,
): Derivation {
  const seen = seenBy(state, parts, principal)
  const choices = Object.values(seen.choices).map(({ procedure, subject, choice }) => ({
    procedure,
    subject: subject.id,
    choice,
  }))
  return derive(situationOfVisit(seen), parts.catalogue, { authority: principal.authority, choices })
}
