import type { TimeSource } from '#core/record'

/**
 * What an audit entry says: codes, counts and keyed commitments. Never a value of the record, and never a plain hash of
 * one, because a name or an address can be guessed and hashed again.
 */
export interface AuditContent {
  readonly v: 1
  /** What was done: `visit/identity-checked`, `record-destroyed`, `login`. */
  readonly action: string
  /** Whose chain it goes into. */
  readonly terminal: string
  readonly actor: string
  readonly onBehalfOf?: string
  /** Epoch milliseconds. */
  readonly at: number
  readonly timeSource: TimeSource
  /** Keyed commitment to the record, the same in all entries of one record; nobody can resolve it once the key is gone. */
  readonly record?: string
  /** The domain (業務領域) whose key seals the event; absent: the desk's own. */
  readonly domain?: string
  /** Id of the event written in the same transaction. */
  readonly event?: string
  /** Keyed commitment to that whole event. */
  readonly commitment?: string
  readonly catalogue?: string
  readonly codes: Readonly<Record<string, string>>
  readonly counts: Readonly<Record<string, number>>
}
