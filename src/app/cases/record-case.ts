import type { Principal } from '#core/access'
import { domainOfFact, type FieldRules } from '#core/projection'
import { caseKind, checkCaseDraft, type CaseDraft, type CaseState } from '#core/record'
import type { Result } from '#core/value'
import { deskTime, timeContext } from '../desk/desk-hours.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { rulesOf } from '../desk/field-rules-of-desk.ts'
import { writeInTurn } from '../write-events.ts'

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
  return writeInTurn(parts, principal, { epochMs: time.now, source: time.source }, state, drafts, {
    kind: caseKind,
    domainOf: (draft) => domainOf(draft, rules),
    check: (now, draft) => checkCaseDraft(now, draft, context),
  })
}
