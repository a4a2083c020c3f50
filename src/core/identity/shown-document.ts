/** A document somebody laid on the desk; never a number on it or a copy of it. */
export interface ShownDocument {
  /** Id in the identity file of the pack. */
  readonly document: string
  /** Last day it is in force as read from it, ISO; absent when it bears none or it was not read. */
  readonly validUntil?: string
}
