import type { Principal } from '#core/access'
import {
  checkProtectionDraft,
  PROTECTION_DOMAINS,
  protectionKind,
  type ProtectionDraft,
  type ProtectionEvent,
  type ProtectionState,
} from '#core/protection'
import { foldEvents } from '#core/record'
import { failure, success, type Result } from '#core/value'
import { deskTime } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { appendAudited, inEnvelope } from '../write-events.ts'

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
  const events: ProtectionEvent[] = []
  let next = state
  for (const draft of drafts) {
    const problems = checkProtectionDraft(next, draft, { today, user: principal.user, ...who })
    if (problems.length > 0) return failure(...problems)
    const place = {
      stream: state.stream,
      seq: state.version + events.length + 1,
      domain: PROTECTION_DOMAINS[draft.type],
    }
    const event = inEnvelope(parts, principal, { epochMs: now, source }, place, draft) as ProtectionEvent
    events.push(event)
    next = foldEvents(protectionKind, [event], next)
  }
  const appended = await appendAudited(parts, state.stream, state.version, events)
  return appended.ok ? success(next) : appended
}
