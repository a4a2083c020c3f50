export { admitEvent, checkOfficeTime } from './admit-event.ts'
export { checkOfficeDraft } from './check-office-draft.ts'
export { checkSpan, checkTerms, type OfficeLists } from './check-terms.ts'
export { DEPUTISING_DAYS, deputisingOn } from './deputising-on.ts'
export type { GrantTerms, NamedGrant, OfficeGrant } from './grant.ts'
export { ENDING_SOON_DAYS, grantsEnding, grantStatus, isInForce, type GrantStatus } from './grant-status.ts'
export type { OfficeContext } from './office-context.ts'
export { officeKind } from './office-kind.ts'
export type { OfficeDraft, OfficeEvent, OfficeEventType, OfficePayloads } from './office-payloads.ts'
export { officeDay, type OfficeRules } from './office-rules.ts'
export { grantOf, NO_OFFICE, personOf, type Adjustment, type OfficePerson, type OfficeState } from './office-state.ts'
export { alignmentFor, type PaperAlignment, type StandingAlignment } from './paper-alignment.ts'
export { KEEPS_KEYS, POSTS } from './posts.ts'
export {
  heldUntil,
  isKeptBack,
  retentionStatus,
  type RetentionHold,
  type RetentionHoldStatus,
} from './retention-hold.ts'
export { principalOf } from './principal-of.ts'
