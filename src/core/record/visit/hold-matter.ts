/**
 * One reason to stop for a check (支援措置の確認): somebody of the visit is, or may be, on the protection list. Found outside the
 * record by comparing names, never stored in it; only the keys of what was looked at are.
 */
export interface HoldMatter {
  /** Opaque, and another one as soon as what was met is not quite the same: an answer to one says nothing of the other. */
  readonly key: string
  /** A protected person (or one of their household), or somebody they are protected from. */
  readonly met: 'protected' | 'opponent'
  /** `visitor`, or the id of a person of the visit. */
  readonly subject: string
  /** Id of the list's entry; empty for the answer of the clerk. */
  readonly entry: string
  /** It may turn out to be somebody else, or to concern nobody protected; otherwise only the list itself can lift it. */
  readonly clearable: boolean
}

/** What the back desk found (奥の担当の確認). */
export type HoldOutcome = 'not-the-person' | 'is-the-person' | 'refused'

/** What the back desk has said of this visitor so far. Emptied by a suspension and by a change of visitor. */
export interface HoldAnswers {
  /** Keys of what turned out to be somebody else. */
  readonly cleared: readonly string[]
  /** Keys of what the protected person goes on with in person. */
  readonly continued: readonly string[]
  readonly refused: boolean
}

/** Nothing was looked at. */
export const NO_ANSWERS: HoldAnswers = { cleared: [], continued: [], refused: false }
