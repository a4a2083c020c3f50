import type { Principal } from '#core/access'
import { auditFor } from '#core/audit'
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
  const key = await parts.records.keyOf(state.stream)
  if (!key.ok) return key
  const { now, source, today } = deskTime(parts)
  const who = principal.onBehalfOf === undefined ? {} : { onBehalfOf: principal.onBehalfOf }
  const events: ProtectionEvent[] = []
  let next = state
  for (const draft of drafts) {
    const problems = checkProtectionDraft(next, draft, { today, user: principal.user, ...who })
    if (problems.length > 0) return failure(...problems)
    const event = {
      stream: state.stream,
      seq: state.version + events.length + 1,
      id: parts.ids.next(),
      terminal: parts.terminal,
      actor: principal.user,
      ...who,
      recordedAt: now,
      timeSource: source,
      type: draft.type,
      v: 1,
      catalogue: parts.catalogueHash,
      domain: PROTECTION_DOMAINS[draft.type],
      payload: draft.payload,
    } as ProtectionEvent
    events.push(event)
    next = foldEvents(protectionKind, [event], next)
  }
  const commit = (text: string) => parts.hash.commit(key.value, text)
  const audit = events.map((event) => auditFor(event, commit))
  const appended = await parts.records.append(state.stream, state.version, events, audit)
  return appended.ok ? success(next) : appended
}
