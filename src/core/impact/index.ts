export { changedVersions } from './changed-procedures.ts'
export type { Change, ChangedVersion } from './changed-procedures.ts'
export { combinationsOf } from './combinations.ts'
export { compareEntries } from './compare-entries.ts'
export type {
  CaseImpact,
  ChangedPart,
  ChangedProcedure,
  Combination,
  Coverage,
  Difference,
  Effect,
  Impact,
  ImpactKind,
  SharedChange,
} from './impact.ts'
export { sharedChanges } from './shared-changes.ts'
export { situationOfCase } from './situation-of-case.ts'
