import type { FactValue, Unknown } from './fact-value.ts'

/** A life event of the visit (異動・出来事): a move-in, a marriage, a death; with its own date and its own people. */
export interface LifeEvent {
  readonly id: string
  /** Id of the kind in the events file of the pack, `move-in`. */
  readonly kind: string
  /** As written; may be partial or unknown. */
  readonly date: FactValue | Unknown
  /** Ids of the persons it concerns. */
  readonly persons: readonly string[]
  /** What is said of the event itself, by fact id: `origin: domestic`. */
  readonly facts: Readonly<Record<string, FactValue | Unknown>>
}
