import type { IdentityOutcome } from '#core/identity'
import type { SheetClass } from '../sheet-class.ts'

/** A sheet somebody wants on paper, before it is there. */
export interface Sheet {
  readonly form: string
  readonly class: SheetClass
  /** The form's own identity scheme and the outcomes it accepts; a resident's form without one is refused. */
  readonly identity?: { readonly scheme: string; readonly accepts: readonly IdentityOutcome[] }
  /** First and last day of reception on which the form may be used, ISO; `until` absent: still in use. */
  readonly inForce: { readonly from: string; readonly until?: string }
  /** Hash of exactly what would be printed. */
  readonly contentHash: string
  /** Number on the sheet; a sample has none. */
  readonly serial?: string
  /** It bears the words 見本. */
  readonly marked: boolean
}
