import type { Result } from '#core/value'
import type { Bytes, Epoch, WrappedSecret } from './record-cipher.ts'

/** How a password became a key. Kept with what it opens, so that it can be made costlier at the next sign-in. */
export type KeyDerivation =
  | {
      readonly name: 'argon2id'
      readonly memoryKiB: number
      readonly passes: number
      readonly lanes: number
      readonly salt: Bytes
    }
  | { readonly name: 'pbkdf2-sha256'; readonly iterations: number; readonly salt: Bytes }

/** One way into an account: the account's key, wrapped under what a person knows or has. */
export interface AccountSlot {
  /** Absent where what is known is random in itself. */
  readonly derivation?: KeyDerivation
  readonly wrapped: Bytes
}

/** The ways into an account. `password` and `both` (password and passkey together) exclude each other. */
export interface AccountSlots {
  readonly password?: AccountSlot
  readonly both?: AccountSlot
  readonly code?: AccountSlot
  readonly recovery?: AccountSlot
}

/** An account as it lies in the database. Readable are the user id and the public keys. */
export interface AccountRow {
  readonly user: string
  /** Goes up by one with each change, so that two tabs cannot overwrite each other. */
  readonly revision: number
  /** Ed25519, base64url. */
  readonly signingKey: string
  /** HPKE, DHKEM(P-256), uncompressed point. */
  readonly sealingKey: Bytes
  /** Keyed over the public keys, so that whoever has only the disk cannot put other keys in their place. */
  readonly mark: Bytes
  /** Both private keys under the account's key. */
  readonly privateKeys: Bytes
  /** The account's key, sealed for the recovery key. */
  readonly recovery: Bytes
  readonly slots: AccountSlots
}

/** A domain's key, sealed for one account. The id tells only those who hold the office's key which domain it is. */
export interface WrapRow {
  readonly user: string
  readonly keyId: string
  readonly wrapped: Bytes
}

/** What is tried: something known alone, or with a passkey in hand; each is counted for itself. */
export type TryKind = 'password' | 'passkey'

/** Several changes as one. An account's `revision` must be the next one, or 1 for a new account. */
export interface ShelfChange {
  readonly accounts?: readonly AccountRow[]
  readonly wraps?: readonly WrapRow[]
  /** Taken away first: all keys of an account, or those named. */
  readonly withoutWraps?: { readonly user: string; readonly keyIds?: readonly string[] }
  /** The first epoch. */
  readonly epoch?: Epoch
}

/**
 * Where the vault keeps what is wrapped. Every change is one strict transaction. Problems: those of the store, and
 * `vault-changed` when somebody else changed the same thing meanwhile.
 */
export interface VaultShelf {
  readonly users: () => Promise<Result<readonly string[]>>
  readonly look: (user: string) => Promise<
    Result<{
      readonly account: AccountRow | undefined
      readonly wraps: readonly WrapRow[]
      /** Key ids that any account holds. */
      readonly keyIds: readonly string[]
      readonly epoch: Epoch | undefined
    }>
  >
  /**
   * Takes back accounts of which nothing was recorded yet: `vault-already-founded` once there is, or was, any record, or
   * anything sealed by one of them.
   */
  readonly forget: () => Promise<Result<void>>
  readonly change: (change: ShelfChange) => Promise<Result<void>>
  /** How often each kind was tried in vain since it last went well. */
  readonly tries: (user: string) => Promise<Result<Readonly<Record<TryKind, number>>>>
  /** Counts a try before it is judged; `vault-changed` when another tab counted one since `seen`. */
  readonly beginTry: (user: string, kind: TryKind, seen: number) => Promise<Result<void>>
  readonly forgetTries: (user: string, kind: TryKind) => Promise<Result<void>>
  /** Secrets of all live records, with the epoch in force. */
  readonly secrets: () => Promise<
    Result<{ readonly epoch: Epoch | undefined; readonly secrets: readonly WrappedSecret[] }>
  >
  /** Puts all secrets under a new epoch; `vault-changed` when others are there than `from` had. */
  readonly replaceEpoch: (
    from: { readonly epoch: string; readonly secrets: readonly WrappedSecret[] },
    to: { readonly epoch: Epoch; readonly secrets: readonly WrappedSecret[] },
  ) => Promise<Result<void>>
}

/** The two places outside of the database that hold one half of an epoch's key, overwritten in place and flushed. */
export interface EpochSlots {
  /** What the slot holds: undefined when it is empty, zeroed or unreadable. */
  readonly read: (slot: 'a' | 'b') => Promise<{ readonly epoch: string; readonly half: Bytes } | undefined>
  readonly write: (slot: 'a' | 'b', content: { readonly epoch: string; readonly half: Bytes }) => Promise<void>
  /** Overwrites with zeros. */
  readonly zero: (slot: 'a' | 'b') => Promise<void>
}
