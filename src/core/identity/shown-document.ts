/** What of a document does not agree with what was written on the request: the name, or the address, or there is none on it. */
export type Mismatch = 'name' | 'address'

/** A document somebody laid on the desk; never a number on it or a copy of it. */
export interface ShownDocument {
  /** Id in the identity file of the pack. */
  readonly document: string
  /** Last day it is in force as read from it, ISO; absent when it bears none or it was not read. */
  readonly validUntil?: string
  /** Day it was made (作成日), ISO; read where a document may only be so many days old. */
  readonly issuedOn?: string
  /** A copy (複写物) and not the original. */
  readonly copy?: boolean
  readonly differs?: readonly Mismatch[]
  /** Several people stand on it, and another of them might use it (複数の者が記載された書類). */
  readonly severalPersons?: boolean
  /** Somebody doubts it (疑義). */
  readonly doubtful?: boolean
  /** Something else has taken its place before its last day. */
  readonly superseded?: boolean
}
