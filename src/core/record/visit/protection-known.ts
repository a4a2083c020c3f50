import type { HoldMatter } from './hold-matter.ts'
import type { VisitState } from './visit-state.ts'

/** How far the protection list (支援措置の一覧) can be relied on today. */
export type ListStanding = 'current' | 'old' | 'unreadable'

/** What a check or the gate is told of the protection list. Absent means: the list could not be read. */
export interface ProtectionKnown {
  readonly list: ListStanding
  /** The day the list stands for (ISO); absent when it was never confirmed. */
  readonly asOf?: string
  /** Whom of the visit the list has, or nearly has. Pure. */
  readonly mattersOf: (state: VisitState) => readonly HoldMatter[]
}
