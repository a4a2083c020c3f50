import type { CaseFile } from '#core/verification'

/** What of a procedure a change touches (影響): whether it is needed, and everything that hangs on it. */
export type ImpactKind = 'verdict' | 'deadline' | 'handling' | 'check' | 'question' | 'document' | 'fee' | 'print'

/** One thing that comes out otherwise for one subject of a case, as short texts; `–` where there is nothing. */
export interface Difference {
  readonly procedure: string
  readonly subject: string
  readonly kind: ImpactKind
  readonly was: string
  readonly is: string
}

/** A case of the content that comes out otherwise: an example, a scenario, or drawn residents. */
export interface CaseImpact {
  readonly source: 'example' | 'scenario' | 'drawn'
  readonly file: string
  readonly title: string
  readonly differences: readonly Difference[]
}

/** A part of a definition that was changed; `item` names it where there are several of its kind. */
export interface ChangedPart {
  readonly kind: ImpactKind | 'wording' | 'subjects' | 'events' | 'section'
  readonly item: string | null
}

/** A procedure whose definition is not the same from a day on. */
export interface ChangedProcedure {
  readonly procedure: string
  readonly change: 'added' | 'removed' | 'changed'
  readonly parts: readonly ChangedPart[]
  /** From this day of events on (ISO); null: on every day there are definitions for. */
  readonly from: string | null
  /** Sections that answer for it, before and after: those who have to agree (要綱5条2項). */
  readonly sections: readonly string[]
}

/** What happens to some households: they gain or lose a thing, or it becomes another. */
export type Effect = 'gains' | 'loses' | 'differs'

/**
 * What was found over all combinations of the facts that the changed conditions read. `some`: a household it happens to, with
 * what comes out before and after; `none`: proven that it happens to nobody; `not-proven`: the search was not finished.
 */
export interface Combination {
  readonly procedure: string
  readonly from: string | null
  readonly kind: ImpactKind
  readonly item: string | null
  readonly effect: Effect
  readonly found: 'some' | 'none' | 'not-proven'
  readonly case: CaseFile | null
  readonly differences: readonly Difference[]
}

/** What is shared by all definitions and was changed. */
export interface SharedChange {
  readonly kind: 'fact' | 'constraint' | 'setting' | 'event' | 'document' | 'office' | 'desk' | 'calendar'
  readonly id: string
}

/** How much was looked at. */
export interface Coverage {
  readonly examples: number
  readonly scenarios: number
  readonly questions: number
  /** Procedures for which the combinations could not be gone through: a sample of drawn residents was taken instead. */
  readonly sampled: readonly string[]
  /** How many residents were drawn. */
  readonly drawn: number
}

/** What a change of definitions does to people: who gains or loses which procedure, deadline, handling, check, page. */
export interface Impact {
  readonly procedures: readonly ChangedProcedure[]
  readonly shared: readonly SharedChange[]
  readonly combinations: readonly Combination[]
  readonly cases: readonly CaseImpact[]
  readonly coverage: Coverage
}
