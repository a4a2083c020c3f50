import type { Principal } from '#core/access'
import { domainOfFact, type FieldRules } from '#core/projection'
import { caseKind, checkCaseDraft, foldEvents, type CaseDraft, type CaseEvent, type CaseState } from '#core/record'
import { failure, success, type Result } from '#core/value'
import { deskTime, timeContext } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { rulesOf } from '../desk/field-rules-of-desk.ts'
import { appendAudited, inEnvelope } from '../write-events.ts'

/** A fact lies under its own domain's key, everything else under the desk's, as in a visit. */
const domainOf = (draft: CaseDraft, rules: FieldRules): string | undefined =>
  draft.type === 'case-fact' ? domainOfFact(`${draft.payload.subject.type}.${draft.payload.fact}`, rules) : undefined

/**
 * Checks drafts one after another against the state each leaves, and appends them all in one transaction or none. Problems:
 * those of `checkCaseDraft` and of the store (`version-conflict` when somebody else wrote meanwhile).
 */
export async function recordCase(
  parts: DeskParts,
  principal: Principal,
  state: CaseState,
  drafts: readonly CaseDraft[],
): Promise<Result<CaseState>> {
  const time = deskTime(parts)
  const context = { ...timeContext(time), kinds: parts.catalogue.desk['case-kinds'].map(({ id }) => id) }
  const rules = rulesOf(parts)
  const events: CaseEvent[] = []
  let next = state
  for (const draft of drafts) {
    const problems = checkCaseDraft(next, draft, context)
    if (problems.length > 0) return failure(...problems)
    const place = { stream: state.stream, seq: state.version + events.length + 1, domain: domainOf(draft, rules) }
    const moment = { epochMs: time.now, source: time.source }
    const event = inEnvelope(parts, principal, moment, place, draft) as CaseEvent
    events.push(event)
    next = foldEvents(caseKind, [event], next)
  }
  const appended = await appendAudited(parts, state.stream, state.version, events)
  return appended.ok ? success(next) : appended
}
