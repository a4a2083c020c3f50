import type { AccountRow, Epoch, RecordCipher, WrapRow, WrappedSecret } from '#app/ports'
import type { Result } from '#core/value'
import type { Bytes } from './bytes.ts'
import type { AccountPlace, Keepsake } from './session.ts'

/** An account as its keys were made or changed, to be written down. */
export interface OpenedKeys {
  readonly domains: readonly string[]
  /** A row that has to take the place of the old one: a code was used up, a derivation raised. */
  readonly changed?: AccountRow
  /** What a passkey alone opens again within the shift. */
  readonly keepsake?: Keepsake
}

/**
 * All keys of a terminal, and what is done with them; it lives in a worker. It is given rows and gives rows, and knows no
 * database. Everything is plain data that crosses a message. Problems: those of `Vault` and of `RecordCipher`.
 */
export interface Keyring extends RecordCipher {
  readonly found: (
    founder: { readonly user: string; readonly password: string },
    domains: readonly string[],
    generation: string,
  ) => Promise<
    Result<{
      readonly accounts: readonly AccountRow[]
      readonly wraps: readonly WrapRow[]
      readonly epoch: Epoch
      readonly recovery: string
    }>
  >
  readonly openByPassword: (place: AccountPlace, password: string, prf?: Bytes) => Promise<Result<OpenedKeys>>
  readonly openByCode: (place: AccountPlace, code: string, newPassword: string) => Promise<Result<OpenedKeys>>
  readonly openByPin: (place: AccountPlace, keepsake: Keepsake, pin: string) => Promise<Result<OpenedKeys>>
  readonly openByPasskey: (place: AccountPlace, keepsake: Keepsake, prf: Bytes) => Promise<Result<OpenedKeys>>
  /** Sets a new password for an account with the recovery key, gives it every domain, and restores the epoch's outer half. */
  readonly recover: (
    recovery: { readonly code: string; readonly account: AccountRow; readonly wraps: readonly WrapRow[] },
    place: AccountPlace,
    newPassword: string,
    epoch: Epoch | undefined,
  ) => Promise<Result<OpenedKeys & { readonly wraps: readonly WrapRow[] }>>
  readonly keepForPin: (pin: string) => Promise<Result<Keepsake>>
  readonly changePassword: (account: AccountRow, current: string, next: string) => Promise<Result<AccountRow>>
  readonly addPasskey: (account: AccountRow, prf: Bytes) => Promise<Result<AccountRow>>
  readonly issue: (
    user: string,
    revision: number,
    recovery: AccountRow,
  ) => Promise<Result<{ readonly account: AccountRow; readonly wraps: readonly WrapRow[]; readonly code: string }>>
  /** Wraps domains for an account; one that none of `keyIds` stands for gets its key now, held by `own` as well. */
  readonly share: (
    account: AccountRow,
    own: AccountRow,
    domains: readonly string[],
    recovery: AccountRow,
    keyIds: readonly string[],
  ) => Promise<Result<readonly WrapRow[]>>
  readonly keyIdsOf: (domains: readonly string[]) => Promise<Result<readonly string[]>>
  readonly sign: (text: string) => Promise<Result<string>>
  readonly sealDraft: (text: string) => Promise<Result<string>>
  readonly openDraft: (sealed: string) => Promise<Result<string>>
  /** A new epoch in the slot the current one does not use. */
  readonly nextEpoch: (current: Epoch, recovery: AccountRow) => Promise<Result<Epoch>>
  readonly rewrap: (
    from: Epoch,
    to: Epoch,
    secrets: readonly WrappedSecret[],
  ) => Promise<Result<readonly WrappedSecret[]>>
  /** Whether every secret opens under the epoch. */
  readonly checkSecrets: (epoch: Epoch, secrets: readonly WrappedSecret[]) => Promise<Result<void>>
  /** Overwrites the slot that is not the epoch's; true when there was something in it. */
  readonly clearOtherSlot: (epoch: Epoch) => Promise<Result<boolean>>
  /** Forgets everything. */
  readonly close: () => Promise<Result<void>>
}
