import type { Catalogue, Located } from '#core/definitions'
import type { FormsKnown } from './forms-known.ts'

/** What is verified: a catalogue, the files it was read from, and the forms. */
export interface VerificationSources {
  readonly catalogue: Catalogue
  readonly files: readonly Located[]
  readonly forms: FormsKnown
}
