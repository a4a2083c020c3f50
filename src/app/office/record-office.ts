import type { Principal } from '#core/access'
import { auditFor } from '#core/audit'
import {
  checkOfficeDraft,
  checkOfficeTime,
  officeKind,
  type OfficeDraft,
  type OfficeEvent,
  type OfficeState,
} from '#core/office'
import { failure, success, type Problem, type Result } from '#core/value'
import { OFFICE_DOMAIN, officeRules, officeStream, type OfficeParts } from './office-parts.ts'
import { signedText } from './signed-text.ts'

/** When something is done, by the terminal's clock. */
export type Moment = ReturnType<OfficeParts['clock']['now']>

/** Whether drafts may be recorded one after another, each on the state the one before leaves; the first problems found. */
export function checkDrafts(
  parts: OfficeParts,
  state: OfficeState,
  principal: Principal,
  drafts: readonly OfficeDraft[],
  now: Moment,
): readonly Problem[] {
  const rules = officeRules(parts)
  let next = state
  for (const draft of drafts) {
    const problems = [
      ...checkOfficeTime(next, draft.type, now.epochMs),
      ...checkOfficeDraft(next, draft, { principal, now: now.epochMs, rules }),
    ]
    if (problems.length > 0) return problems
    next = officeKind.apply(next, eventOf(parts, next, principal, draft, now))
  }
  return []
}

/**
 * Signs drafts with the key of the account that is open and appends them all, or none. They were checked. Problems: those of
 * the vault and of the store (`version-conflict` when somebody else wrote meanwhile).
 */
export async function recordOffice(
  parts: OfficeParts,
  state: OfficeState,
  principal: Principal,
  drafts: readonly OfficeDraft[],
  now: Moment,
): Promise<Result<OfficeState>> {
  const stream = officeStream(parts)
  const key = await parts.records.keyOf(stream)
  if (!key.ok) return key
  const events: OfficeEvent[] = []
  let next = state
  for (const draft of drafts) {
    const unsigned = eventOf(parts, next, principal, draft, now)
    const signature = await parts.vault.sign(signedText(unsigned))
    if (!signature.ok) return signature
    const event = { ...unsigned, payload: { ...unsigned.payload, signature: signature.value } } as OfficeEvent
    events.push(event)
    next = officeKind.apply(next, event)
  }
  const commit = (text: string) => parts.hash.commit(key.value, text)
  const appended = await parts.records.append(
    stream,
    state.version,
    events,
    events.map((event) => auditFor(event, commit)),
  )
  return appended.ok ? success(next) : failure(...appended.problems)
}

function eventOf(
  parts: OfficeParts,
  state: OfficeState,
  principal: Principal,
  draft: OfficeDraft,
  now: Moment,
): OfficeEvent {
  return {
    stream: officeStream(parts),
    seq: state.version + 1,
    id: parts.ids.next(),
    terminal: parts.terminal,
    actor: principal.user,
    ...(principal.onBehalfOf === undefined ? {} : { onBehalfOf: principal.onBehalfOf }),
    recordedAt: now.epochMs,
    timeSource: now.source,
    type: draft.type,
    v: 1,
    catalogue: parts.catalogueHash,
    domain: OFFICE_DOMAIN,
    payload: { ...draft.payload, signature: '' },
  } as OfficeEvent
}
