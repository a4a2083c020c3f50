import type { Principal } from '#core/access'
import {
  checkOfficeDraft,
  checkOfficeTime,
  officeKind,
  type OfficeDraft,
  type OfficeEvent,
  type OfficeState,
} from '#core/office'
import { success, type Problem, type Result } from '#core/value'
import { appendAudited, inEnvelope } from '../write-events.ts'
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
  const appended = await appendAudited(parts, officeStream(parts), state.version, events)
  return appended.ok ? success(next) : appended
}

function eventOf(
  parts: OfficeParts,
  state: OfficeState,
  principal: Principal,
  draft: OfficeDraft,
  now: Moment,
): OfficeEvent {
  const place = { stream: officeStream(parts), seq: state.version + 1, domain: OFFICE_DOMAIN }
  const unsigned = { type: draft.type, payload: { ...draft.payload, signature: '' } }
  return inEnvelope(parts, principal, now, place, unsigned) as OfficeEvent
}
