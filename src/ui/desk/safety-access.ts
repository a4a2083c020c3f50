import type { Principal } from '#core/access'
import type { AuditLine } from '#core/audit'
import type { Duty } from '#core/hours'
import type { Setup } from '#core/record'
import type { Problem, Result } from '#core/value'
import type { GrantRequest, NoticeView, OfficeAnswer, OfficeCommand, OfficeView } from '#app/office/commands'
import type { Secret } from '#app/ports/vault'
import type { ProtectionCommand, ProtectionView } from '#app/protection/commands'
import type { RetentionCommand, RetentionView } from '#app/retention/commands'
import type { RecordNews } from '#app/protection/follow-records'

/** The first administrator of a terminal; there is no account before this one. */
export interface Founder {
  readonly user: string
  readonly name: string
  /** Id of a section of the pack. */
  readonly section: string
  readonly password: string
}

/** Who works here now, and what they are to be told first. */
export interface SignedIn {
  readonly principal: Principal
  /** The clerk's own name (職員の氏名), for the header and the lock screen. */
  readonly name: string
  /** Notices (stops, extensions) this person has not read yet. */
  readonly notices: readonly NoticeView[]
  /** Last day (ISO) of the person's own grants, when it lies within 30 days. */
  readonly grantEnds?: string
  /** What was set aside of the office's record, `office-event-forged` {seq}. */
  readonly problems?: readonly Problem[]
}

/** Why a screen locked: nothing was done, the key, the machine slept, the desk closed, the page was left. */
export type LockCause = 'idle' | 'key' | 'slept' | 'closed' | 'left'

/** What opens a locked screen again. The passkey's ceremony is the access's own matter. */
export type Reopening =
  | { readonly type: 'password'; readonly password: string }
  | { readonly type: 'pin'; readonly pin: string }
  | { readonly type: 'passkey' }

/** A visit that waits for the back desk: ticket number only, never a name. */
export interface HoldLine {
  readonly visit: string
  readonly version: number
  readonly ticket: string
  /** Epoch milliseconds. */
  readonly since: number
}

/** Where the chain of this terminal stands, and what its check found. */
export interface AuditHead {
  readonly terminal: string
  readonly seq: number
  readonly hash: string
  readonly at?: number
  readonly problems: readonly Problem[]
}

/** What the closing sheet says, filed on paper. `qr` is the path data of a square of `size` modules. */
export interface ClosingSheet {
  readonly terminal: string
  /** ISO. */
  readonly day: string
  /** Entries of this day. */
  readonly entries: number
  readonly seq: number
  readonly hash: string
  readonly qr?: { readonly size: number; readonly path: string }
}

/** A member of the sample city's invented staff (見本の職員). */
export interface SampleClerk {
  readonly user: string
  readonly name: string
  /** The role's words, as shown. */
  readonly role: string
}

/**
 * What the screens need of the safety core; the composition root provides it. Every command answers problems as values.
 * Besides those of the vault and the office: `not-signed-in`, `grant-none-in-force`.
 */
export interface SafetyAccess {
  /** What was found lost or replaced when a set-up's store was looked at; while there is any, no visit begins. */
  readonly storeLoss: (setup: Setup) => Promise<readonly Problem[]>
  readonly founded: (setup: Setup) => Promise<Result<boolean>>
  /** The sections (システム使用課) a pack has. */
  readonly sections: (pack: string) => Promise<Result<readonly { readonly id: string; readonly name: string }[]>>
  /**
   * `keepRecovery` is given the recovery key and resolves once it was written down; only then is the terminal founded. Problem
   * besides those of the office: `founding-elsewhere` while another tab is at it.
   */
  readonly found: (
    setup: Setup,
    founder: Founder,
    keepRecovery: (recovery: string) => Promise<boolean>,
  ) => Promise<Result<void>>
  readonly signIn: (setup: Setup, user: string, secret: Secret) => Promise<Result<SignedIn>>
  readonly signOut: () => Promise<void>
  /** Drops every key. */
  readonly lock: (because: LockCause) => Promise<void>
  /** Opens again what was locked, for the same person. */
  readonly reopen: (reopening: Reopening) => Promise<Result<SignedIn>>
  /** The person's rights as the office's record states them now; a problem when none is left. */
  readonly refreshPrincipal: () => Promise<Result<Principal>>
  /**
   * What falls to be done now (`dutyClock`), asked each second and when the page comes into sight; none while no desk is open.
   * The screens lock, end the day and say notices; that an extension is used is written by whoever provides this.
   */
  readonly duties: () => readonly Duty[]
  /** Minutes of idleness after which the screen locks, 1 to 5. */
  readonly lockMinutes: () => number
  /** What opens the screen again within this shift besides the password, as it is now. */
  readonly ways: () => { readonly pin: boolean; readonly passkey: boolean }
  readonly setPin: (pin: string) => Promise<Result<void>>
  readonly changePassword: (current: string, next: string) => Promise<Result<void>>
  /** Absent where the browser or the machine has no passkey with PRF. */
  readonly addPasskey?: (() => Promise<Result<void>>) | undefined
  readonly sealDraft: (text: string) => Promise<Result<string>>
  readonly openDraft: (sealed: string) => Promise<Result<string>>
  readonly office: {
    readonly view: () => Promise<Result<OfficeView>>
    readonly execute: (command: OfficeCommand) => Promise<Result<OfficeAnswer>>
    /** Rows of a CSV with the columns of a grant's request; each problem says its line in `at`. */
    readonly readRenewalCsv: (file: File) => Promise<Result<readonly GrantRequest[]>>
  }
  readonly protection: {
    readonly list: () => Promise<Result<ProtectionView>>
    readonly execute: (command: ProtectionCommand) => Promise<Result<ProtectionView>>
    readonly holds: () => Promise<Result<readonly HoldLine[]>>
  }
  /** Records that wait to be destroyed, and their being kept back. */
  readonly retention: {
    readonly list: () => Promise<Result<RetentionView>>
    readonly execute: (command: RetentionCommand) => Promise<Result<RetentionView>>
  }
  readonly audit: {
    readonly head: () => Promise<Result<AuditHead>>
    /** Entries from a sequence number on, at most a few hundred. */
    readonly view: (from: number) => Promise<Result<readonly AuditLine[]>>
    /** A signed file; the second person states their own password. */
    readonly export: (second: {
      readonly user: string
      readonly password: string
    }) => Promise<Result<{ readonly name: string; readonly text: string }>>
    readonly closingSheet: () => Promise<Result<ClosingSheet>>
  }
  /** Tells what changed in a set-up's store, in whichever tab, from now until the returned function is called. */
  readonly follow: (setup: Setup, told: (news: RecordNews) => void) => () => void
  /** The sample city's staff; empty elsewhere. */
  readonly sampleStaff: () => readonly SampleClerk[]
  readonly switchSample: (user: string) => Promise<Result<SignedIn>>
}
