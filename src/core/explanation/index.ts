export { criterionOf, factOf } from './criterion.ts'
export { explain } from './explain.ts'
export type {
  Answer,
  Change,
  Criterion,
  Explanation,
  Failing,
  FactPlace,
  Grounds,
  HeldTo,
  Meaning,
  Met,
  OpenFact,
  Reason,
  RestsOn,
} from './explanation.ts'
