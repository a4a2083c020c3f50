import type { LifeEvent, VisitDraft } from '#core/record'
import type { PersonRow } from './person-row.ts'

/** A household as it is taken into the visit. */
export interface TakenHousehold {
  readonly rows: readonly PersonRow[]
  /** The visit's events with what the file says of them. */
  readonly events: readonly LifeEvent[]
  /** What belongs to neither a person nor an event: an address, and last the answer on protection. */
  readonly drafts: readonly VisitDraft[]
  readonly joining: (person: string, event: LifeEvent) => boolean
}
