export { CAPACITIES, type Capacity } from './capacity.ts'
export { checkIdentity } from './check-identity.ts'
export { IDENTITY_OUTCOMES, type IdentityOutcome } from './identity-outcome.ts'
export {
  DOCUMENT_KINDS,
  IdentitySchema,
  type IdentityBasis,
  type IdentityDocument,
  type IdentityFile,
  type IdentityText,
} from './identity-schema.ts'
export { circumstancesOf, identitySchemes, type IdentityScheme } from './identity-scheme.ts'
export { judgeIdentity, type IdentityJudgement } from './judge-identity.ts'
export { asksCorporation, inputsOfDocument, kindsWanted, type DocumentInputs } from './scheme-inputs.ts'
export type { Came, Shown } from './shown.ts'
export type { Mismatch, ShownDocument } from './shown-document.ts'
export type { SetAside, SetAsideReason } from './sort-documents.ts'
export type { Lacking } from './standing-of-way.ts'
export { checkIdentityCase, IdentityCaseSchema, shownInCase, type IdentityCase } from './identity-case.ts'
export { standingOf, type IdentityStanding } from './identity-standing.ts'
