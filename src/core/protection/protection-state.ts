import type { ListedPerson } from './listed-person.ts'
import type { IndexedPerson } from './protection-payloads.ts'

/** A notice kept from going to the old address. */
export interface HeldNotice {
  readonly id: string
  readonly visit: string
  /** Whoever closed the visit; the release is another person's. */
  readonly heldBy: string
  /** When, epoch milliseconds. */
  readonly at: number
  readonly released: boolean
}

/** An entry of the list as far as the reader's keys go: tokens always, the rest only for those who keep the list. */
export interface ProtectionEntry {
  readonly id: string
  readonly setBy: string
  readonly people: readonly IndexedPerson[]
  readonly details?: {
    readonly person: ListedPerson
    readonly household: readonly ListedPerson[]
    readonly opponents: readonly ListedPerson[]
  }
  readonly visit?: string
  /** ISO; absent while provisional. */
  readonly term?: { readonly from: string; readonly to: string }
  /** Who proposed to lift it: the person, and whom they deputised for. */
  readonly liftProposedBy?: readonly string[]
  readonly lifted: boolean
  readonly notices: readonly HeldNotice[]
}

/** The list as its events leave it. */
export interface ProtectionState {
  readonly kind: 'protection'
  readonly version: number
  readonly stream: string
  /** In the order they were set. */
  readonly entries: readonly ProtectionEntry[]
  /** ISO; absent while it was never confirmed. */
  readonly asOf?: string
  /** Notices held for a person the list does not have. */
  readonly notices: readonly HeldNotice[]
}
