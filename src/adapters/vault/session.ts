import type { AccountRow, KeyDerivation, WrapRow } from '#app/ports'
import type { Bytes } from './bytes.ts'

/** A domain's key in memory. */
export interface HeldKey {
  readonly keyId: string
  readonly secret: Bytes
}

/** What opens an account again without asking: kept by the worker while it is open, or under a PIN in the page. */
export interface AccountSecrets {
  readonly accountKey: Bytes
  /** What the password gave, where it was typed: needed to add a passkey. */
  readonly passwordKey?: Bytes
  /** What the passkey gave: needed to change the password beside it. */
  readonly passkeyKey?: Bytes
}

/** An open account: everything secret that a terminal has while somebody works at it. */
export interface Session {
  readonly user: string
  readonly generation: string
  readonly secrets: AccountSecrets
  readonly signing: CryptoKey
  /** By domain. */
  readonly held: Map<string, HeldKey>
}

/** Domains whose keys every account holds. */
export const COMMON_DOMAINS = ['office', 'audit'] as const

/** Stands for the recovery key among the accounts; no user id looks like this. */
export const RECOVERY = '!recovery'

/** What an account is opened from. */
export interface AccountPlace {
  readonly account: AccountRow
  readonly wraps: readonly WrapRow[]
  readonly generation: string
}

/** An account's secrets kept in the page's memory while the screen is locked: under a PIN, or under a passkey. */
export interface Keepsake {
  readonly user: string
  /** Absent under a passkey, which is random in itself. */
  readonly derivation?: KeyDerivation
  readonly wrapped: Bytes
}
