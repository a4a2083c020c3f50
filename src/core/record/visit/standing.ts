import type { IdentityOutcome, ShownDocument } from '#core/identity'
import type { Visitor } from './visitor.ts'

/** An identity check that still holds: same visitor, no suspension since. `at` is epoch milliseconds. */
export interface IdentityCheck {
  readonly scheme: string
  readonly visitor: string
  readonly documents: readonly ShownDocument[]
  readonly explained: boolean
  readonly circumstances?: readonly string[]
  readonly corporation?: true
  /** It holds for the visitor's own sheets alone. */
  readonly own?: true
  /** Checked by hand when the matter was taken on paper: it opens no printing. */
  readonly onPaper?: true
  readonly outcome: IdentityOutcome
  readonly at: number
}

/** Somebody who stands at the window, and the identity checks (本人確認) of them that still hold, by scheme. */
export interface Standing extends Visitor {
  readonly identity: Readonly<Record<string, IdentityCheck>>
}
