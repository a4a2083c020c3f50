import type { DraftOf, EnvelopeOf } from '../envelope.ts'
import type { VisitPayloads } from './payloads.ts'

/** Anything that can happen in a visit. */
export type VisitEventType = keyof VisitPayloads

/** An event of a visit, told apart by `type`. */
export type VisitEvent = EnvelopeOf<VisitPayloads>

/** An event of a visit before it is recorded. */
export type VisitDraft = DraftOf<VisitPayloads>
