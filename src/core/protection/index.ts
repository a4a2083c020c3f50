export { checkProtectionDraft, type ProtectionContext } from './check-protection-draft.ts'
export { isBlocking, statusOn, type EntryStatus } from './entry-status.ts'
export { findMatches, indexOf, saidIn, type Match, type ProtectionIndex } from './find-matches.ts'
export { holdMatters } from './hold-matters.ts'
export { daysLeft, listStanding, type ListLimits } from './list-standing.ts'
export type { ListedAs, ListedPerson } from './listed-person.ts'
export { tokensOfListed, tokensSought, type Commit, type MatchKind, type Sought } from './match-tokens.ts'
export {
  PROTECTION_DOMAINS,
  type IndexedPerson,
  type ProtectionDraft,
  type ProtectionEvent,
  type ProtectionPayloads,
} from './protection-payloads.ts'
export { protectionKind } from './protection-kind.ts'
export type { HeldNotice, ProtectionEntry, ProtectionState } from './protection-state.ts'
