import type { IdentityOutcome } from '#core/identity'
import type { Day } from '#core/value'
import type { SheetClass } from '../sheet-class.ts'

/** A sheet somebody wants on paper, before it is there. */
export interface Sheet {
  /** Id of the form. */
  readonly form: string
  /** The person it is for, where the form is for one person each. */
  readonly subject?: string
  readonly class: SheetClass
  /** The print dialog it goes out with, where it goes out with others. */
  readonly batch?: string
  /** The form's own identity scheme and the outcomes it accepts; a resident's form without one is refused. */
  readonly identity?: { readonly scheme: string; readonly accepts: readonly IdentityOutcome[] }
  /** Id of the visitor who signs it; absent: the first. */
  readonly signatory?: string
  /** It is for the very person who signs it. */
  readonly own?: true
  /** First and last day of reception on which the form may be used; no `until`: still in use. */
  readonly effective: { readonly from: Day; readonly until?: Day }
  /** Hash of exactly what would be printed. */
  readonly contentHash: string
  /** Number on the sheet; a sample has none. */
  readonly serial?: string
  /** An address stands on it, in whatever box. */
  readonly bearsAddress: boolean
  /** It bears the words 見本. */
  readonly marked: boolean
}
