import type { Problem } from '#core/value'
import type { CaseFile } from './case-file.ts'

/** Something a verification found: a problem with its place, and a household that shows it where one can. */
export interface Finding {
  readonly problem: Problem
  /** The procedure it is about; null for the vocabulary, forms and the pack itself. */
  readonly procedure: string | null
  /** A counter-example (反例の事例): deriving it shows what the finding says. */
  readonly case: CaseFile | undefined
}
