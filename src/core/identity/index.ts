export { CAPACITIES, type Capacity } from './capacity.ts'
export { IDENTITY_OUTCOMES, type IdentityOutcome } from './identity-outcome.ts'
export type { ShownDocument } from './shown-document.ts'
