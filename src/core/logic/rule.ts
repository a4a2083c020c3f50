import type { Condition } from './condition.ts'
import type { Truth } from './truth.ts'

/** A question with a closed list of outcomes, decided by the truth of some conditions. */
export interface Rule<O extends string> {
  readonly conditions: readonly Condition[]
  /** The outcome, as soon as these truths decide it. */
  readonly decide: (truths: readonly Truth[]) => O | undefined
}
