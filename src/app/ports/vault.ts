import type { Problem, Result } from '#core/value'

/** What a person opens their account with. */
export type Secret =
  | { readonly type: 'password'; readonly password: string }
  /** A one-time code of a new or reset account (要綱10条6項), which is used up by setting a password. */
  | { readonly type: 'code'; readonly code: string; readonly newPassword: string }
  /**
   * The recovery key on paper: when nobody else can reset the account, or when what lies outside the database was lost. The
   * account's signing key stays, and it then holds every domain.
   */
  | { readonly type: 'recovery'; readonly code: string; readonly newPassword: string }
  /** The short PIN of this shift: it opens only what this page locked, and only a few times. */
  | { readonly type: 'pin'; readonly pin: string }
  /** 32 bytes that a passkey's PRF gave, with the password it stands beside. */
  | { readonly type: 'passkey'; readonly prf: Uint8Array<ArrayBuffer>; readonly password?: string }

/** An account that was opened: whose it is, and the domains whose keys it holds. */
export interface OpenedAccount {
  readonly user: string
  readonly domains: readonly string[]
  /** What was found when it was opened and needs somebody's attention: `epoch-lost`, `record-damaged`. */
  readonly problems?: readonly Problem[]
}

/** What a new or reset account begins with. `signingKey` (Ed25519, base64url) is stated in the office's record. */
export interface IssuedAccount {
  readonly user: string
  readonly code: string
  readonly signingKey: string
}

/**
 * The keys of this terminal. No key leaves it: while it is locked nothing of the store can be read, with any password of
 * another person only that person's domains. Problems: `vault-locked`, `account-unknown`, `secret-wrong` {triesLeft},
 * `secret-too-weak` {reason}, `too-many-tries` {seconds}, `code-used`, `pin-gone`, `password-needed`, `passkey-needed`,
 * `domain-key-not-held` {domain}, `vault-already-founded`, `vault-changed`, `vault-damaged`, `epoch-lost`,
 * `vault-failed` {name}, and those of the store.
 */
export interface Vault {
  /** Whether any account exists on this terminal. */
  readonly founded: () => Promise<Result<boolean>>
  /** The first account, holding the keys of all domains, and the recovery key, shown once and kept on paper. */
  readonly found: (
    founder: { readonly user: string; readonly password: string },
    domains: readonly string[],
  ) => Promise<Result<{ readonly recovery: string; readonly signingKey: string }>>
  /**
   * Takes back a founding that was cut short before anything was recorded: its recovery key was never kept, and nobody ever
   * worked here. `vault-already-founded` once there is a record.
   */
  readonly forgetFounding: () => Promise<Result<void>>
  readonly unlock: (user: string, secret: Secret) => Promise<Result<OpenedAccount>>
  /** Who has it open; undefined while it is locked. */
  readonly opened: () => OpenedAccount | undefined
  /** Drops every key. What `rememberForPin` kept may be reopened by the PIN from this page alone. */
  readonly lock: () => Promise<void>
  /** Makes the PIN of this shift; `until` is epoch milliseconds. */
  readonly setPin: (pin: string, until: number) => Promise<Result<void>>
  readonly changePassword: (current: string, next: string) => Promise<Result<void>>
  /** Adds a passkey beside the password; from then on both together, or the passkey alone within a shift. */
  readonly addPasskey: (prf: Uint8Array<ArrayBuffer>) => Promise<Result<void>>
  /** Makes an account (or makes its keys anew) under a one-time code. It holds no domain until they are wrapped for it. */
  readonly issueAccount: (user: string) => Promise<Result<IssuedAccount>>
  /** Hands keys the opened account holds to another account. */
  readonly shareDomains: (user: string, domains: readonly string[]) => Promise<Result<void>>
  /** Which of these domains' keys lie in the store wrapped for an account; none for one that is not there. */
  readonly heldDomains: (user: string, domains: readonly string[]) => Promise<Result<readonly string[]>>
  /** Takes keys from an account. */
  readonly withdrawDomains: (user: string, domains: readonly string[]) => Promise<Result<void>>
  /** Ed25519 over the UTF-8 text with the opened account's key, base64url. */
  readonly sign: (text: string) => Promise<Result<string>>
  readonly verify: (signingKey: string, text: string, signature: string) => Promise<boolean>
  /** Seals what somebody has typed and not yet recorded, while the screen is locked; it can be opened by the same account. */
  readonly sealDraft: (text: string) => Promise<Result<string>>
  readonly openDraft: (sealed: string) => Promise<Result<string>>
  /** Makes what was destroyed undecryptable for good: a new epoch key, every live record's key under it, the old one overwritten. */
  readonly purge: () => Promise<Result<{ readonly records: number }>>
}
