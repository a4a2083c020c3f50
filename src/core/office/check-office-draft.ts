import { hasOperation, type Act } from '#core/access'
import { problem, type Problem } from '#core/value'
import {
  checkGrantRefused,
  checkGrantRegistered,
  checkGrantRequested,
  checkGrantRevoked,
  checkRevocationRequested,
} from './check-grant-drafts.ts'
import { checkPaperAligned } from './check-paper-drafts.ts'
import {
  checkPasswordSet,
  checkPersonKeysSet,
  checkPersonRegistered,
  checkRenewalApproved,
  checkRenewalProposed,
  checkResetCodeIssued,
  checkResetRequested,
} from './check-people-drafts.ts'
import { checkRetentionApproved, checkRetentionHeld, checkRetentionReleased } from './check-retention-drafts.ts'
import {
  checkClockCleared,
  checkDeputisingBegun,
  checkDeputisingEnded,
  checkExtensionWithdrawn,
  checkHoursExtended,
  checkNoticeRead,
  checkStopAnnounced,
  checkStopEnded,
  checkStoppedNow,
  checkStoreLossCleared,
} from './check-time-drafts.ts'
import type { CheckDraft, OfficeContext } from './office-context.ts'
import type { OfficeDraft } from './office-payloads.ts'
import type { OfficeState } from './office-state.ts'

type Checks = { readonly [Type in OfficeDraft['type']]: CheckDraft<Type> }

/** One check for each type of event. A new type does not compile until it stands here. */
const CHECKS: Checks = {
  // The first event of an office is checked where it is recorded and read; there is no second one.
  'office-founded': () => [problem('office-already-founded')],
  'person-registered': checkPersonRegistered,
  'person-keys-set': checkPersonKeysSet,
  'grant-requested': checkGrantRequested,
  'grant-registered': checkGrantRegistered,
  'grant-refused': checkGrantRefused,
  'revocation-requested': checkRevocationRequested,
  'grant-revoked': checkGrantRevoked,
  'renewal-proposed': checkRenewalProposed,
  'renewal-approved': checkRenewalApproved,
  'reset-requested': checkResetRequested,
  'reset-code-issued': checkResetCodeIssued,
  'password-set': checkPasswordSet,
  'deputising-begun': checkDeputisingBegun,
  'deputising-ended': checkDeputisingEnded,
  'hours-extended': checkHoursExtended,
  'extension-withdrawn': checkExtensionWithdrawn,
  'stop-announced': checkStopAnnounced,
  'stopped-now': checkStoppedNow,
  'stop-ended': checkStopEnded,
  'clock-cleared': checkClockCleared,
  'store-loss-cleared': checkStoreLossCleared,
  'retention-held': checkRetentionHeld,
  'retention-approved': checkRetentionApproved,
  'retention-released': checkRetentionReleased,
  'paper-aligned': checkPaperAligned,
  'notice-read': checkNoticeRead,
}

type Permission = readonly [operation: string, act: Act]

/** What an event needs of the matrix: one of these; nothing of the matrix where a person acts for themselves alone. */
const NEEDS: Readonly<Record<OfficeDraft['type'], readonly Permission[]>> = {
  'office-founded': [],
  'person-registered': [
    ['grant', 'execute'],
    ['renewal', 'approve'],
  ],
  'person-keys-set': [['password-reset', 'execute']],
  'grant-requested': [['grant', 'request']],
  'grant-registered': [['grant', 'execute']],
  'grant-refused': [['grant', 'execute']],
  'revocation-requested': [['revocation', 'request']],
  'grant-revoked': [['revocation', 'execute']],
  'renewal-proposed': [['renewal', 'request']],
  'renewal-approved': [['renewal', 'approve']],
  'reset-requested': [['password-reset', 'request']],
  'reset-code-issued': [['password-reset', 'execute']],
  'password-set': [],
  'deputising-begun': [['deputy', 'execute']],
  'deputising-ended': [['deputy', 'execute']],
  'hours-extended': [['hours-extension', 'execute']],
  'extension-withdrawn': [['hours-extension', 'execute']],
  'stop-announced': [['maintenance-stop', 'execute']],
  'stopped-now': [['emergency-stop', 'execute']],
  'stop-ended': [
    ['maintenance-stop', 'execute'],
    ['emergency-stop', 'execute'],
  ],
  'clock-cleared': [['clock', 'execute']],
  'store-loss-cleared': [['store-loss', 'execute']],
  'retention-held': [['retention', 'execute']],
  'retention-approved': [['retention', 'approve']],
  'retention-released': [['retention', 'execute']],
  'paper-aligned': [['paper-alignment', 'execute']],
  'notice-read': [],
}

/**
 * Why an event may not be added to the office by this principal now; empty when it may. The same is asked when the record is
 * read again, of who did it and of then. Whoever lacks the operation learns nothing further. Problems: `operation-not-granted` {operation}, `not-in-own-section`,
 * `same-person-twice`, `not-for-oneself`, and what each check above names.
 */
export const checkOfficeDraft = (
  state: OfficeState,
  draft: OfficeDraft,
  context: OfficeContext,
): readonly Problem[] => {
  if (!Object.hasOwn(CHECKS, draft.type)) return [problem('action-not-allowed', { action: draft.type, phase: '' })]
  const needs = NEEDS[draft.type]
  const [first] = needs
  if (first !== undefined && !needs.some(([operation, act]) => hasOperation(context.principal, operation, act)))
    return [problem('operation-not-granted', { operation: first[0] })]
  // Each type's check takes that type's payload; the compiler cannot follow that through the table.
  const check = CHECKS[draft.type] as (
    payload: unknown,
    state: OfficeState,
    context: OfficeContext,
  ) => readonly Problem[]
  return check(draft.payload, state, context)
}
