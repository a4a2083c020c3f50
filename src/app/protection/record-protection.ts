import type { Principal } from '#core/access'
import {
  checkProtectionDraft,
  PROTECTION_DOMAINS,
  protectionKind,
  type ProtectionDraft,
  type ProtectionState,
} from '#core/protection'
import type { Result } from '#core/value'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { writeInTurn } from '../write-events.ts'

/**
 * Checks drafts of the list one after another and appends them in one transaction or none, each under the key of its
 * domain. Problems: those of the checks and of the store (`version-conflict`, `domain-key-not-held` {domain}).
 */
export async function recordProtection(
  parts: DeskParts,
  principal: Principal,
  state: ProtectionState,
  drafts: readonly ProtectionDraft[],
): Promise<Result<ProtectionState>> {
  const { now, source, today } = deskTime(parts)
  const who = principal.onBehalfOf === undefined ? {} : { onBehalfOf: principal.onBehalfOf }
  return writeInTurn(parts, principal, { epochMs: now, source }, state, drafts, {
    kind: protectionKind,
    domainOf: ({ type }) => PROTECTION_DOMAINS[type],
    check: (listed, draft) => checkProtectionDraft(listed, draft, { today, user: principal.user, ...who }),
  })
}
