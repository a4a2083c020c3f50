import type { SealContext, WrappedSecret } from '#app/ports'
import type { ChainHead } from '#core/audit'

/** A record's secret and the epoch it lies under. */
export interface SeenRecord {
  readonly context: Omit<SealContext, 'secrets'>
  readonly secret: WrappedSecret
}

/**
 * What this tab saw last, so that a write need not look first. Nothing hangs on its being current: the transaction compares,
 * and what differs is read anew.
 */
export interface Seen {
  readonly records: Map<string, SeenRecord>
  /** Ends of the audit chains by terminal. */
  readonly heads: Map<string, ChainHead>
}

const MOST = 500

/** Nothing seen yet. */
export const nothingSeen = (): Seen => ({ records: new Map(), heads: new Map() })

/** Remembers what a transaction read of a record. */
export const seeRecord = ({ records }: Seen, { secrets, ...context }: SealContext): void => {
  if (records.size > MOST) records.clear()
  for (const secret of secrets) records.set(secret.stream, { context, secret })
}
