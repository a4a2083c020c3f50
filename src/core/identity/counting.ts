import type { IdentityDocument } from './identity-schema.ts'
import type { ShownDocument } from './shown-document.ts'

/** A document that counts, as it was shown: once, or several times (the original, and a copy). */
export interface Counting {
  readonly document: IdentityDocument
  readonly shown: readonly ShownDocument[]
}
