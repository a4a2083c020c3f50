import type { Matrix } from '#core/access'
import type { AuditKey, AuditPerson } from '#core/audit'
import type { AuditLog, Clock, Hash, Ids, RecordStore, Vault } from '../ports.ts'

/** Someone of the office with the public keys (Ed25519, base64url) they ever had, the present one last. */
export interface Signer extends AuditPerson {
  readonly signingKeys: readonly string[]
}

/** Everything the audit of a terminal works with. */
export interface AuditParts {
  readonly terminal: string
  /** Of the store: each has chains of its own. */
  readonly generation: string
  readonly clock: Clock
  readonly ids: Ids
  readonly hash: Pick<Hash, 'digest' | 'commit'>
  readonly log: AuditLog
  readonly records: Pick<RecordStore, 'keyOf'>
  readonly vault: Pick<Vault, 'sign' | 'opened'>
  readonly matrix: Matrix
  /** Everybody of the office, also those whose grants have ended: their signatures stay. */
  readonly people: () => readonly Signer[]
}

/** The keys an export's signatures are verified under. */
export const keysOf = (people: readonly Signer[]): readonly AuditKey[] =>
  people.flatMap(({ user, signingKeys }) => signingKeys.map((key) => ({ user, key })))
