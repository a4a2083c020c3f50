import type { Act, Principal } from '#core/access'
import type { Adjustments } from '#core/hours'
import type { PaperAlignment, RetentionHold } from '#core/office'
import type { Result } from '#core/value'
import type { Secret } from '../ports/vault.ts'
import type { OfficeAnswer, OfficeCommand, OfficeView } from './commands.ts'
import type { Founder } from './found-office.ts'
import type { RecordedStop } from '../desk/desk-parts.ts'
import type { SampleMember } from './sample-member.ts'
import type { Entrance, SignedIn } from './sign-in.ts'

/** A person of the office with the keys of their signatures, the present one last. */
export interface OfficeMember {
  readonly user: string
  readonly name: string
  readonly section: string
  readonly signingKeys: readonly string[]
}

/** The office of a terminal: who works here, by what right, and what was decided about time. */
export interface Office {
  /** {@link isOfficeFounded}. */
  readonly founded: () => Promise<Result<boolean>>
  /** {@link foundOffice}; the recovery key is shown once. */
  readonly found: (founder: Founder) => Promise<Result<{ readonly recovery: string }>>
  /** {@link foundSampleOffice}: the sample city's invented staff. */
  readonly foundSample: (staff: readonly SampleMember[], password: string) => Promise<Result<void>>
  /** {@link signIn}; `unlocked` when the same person opens again what they locked. */
  readonly signIn: (user: string, secret: Secret, entrance?: Entrance) => Promise<Result<SignedIn>>
  readonly signOut: () => Promise<void>
  /**
   * Who is signed in, by the record and the clock of this moment: made anew each time, so that a right revoked on another
   * screen counts no longer. Problems: `not-signed-in`, and those of reading and of `principalOf`.
   */
  readonly principal: () => Promise<Result<Principal>>
  /** Whether a principal still stands and may do this now. Problems: those of `principal`, `operation-not-granted`. */
  readonly authorise: (principal: Principal, operation: string, act: Act) => Promise<Result<void>>
  /** Refusals stand in the audit. Problems: those of {@link executeOffice} and of `principal`. */
  readonly execute: (command: OfficeCommand, principal: Principal) => Promise<Result<OfficeAnswer>>
  readonly view: (principal: Principal) => Promise<Result<OfficeView>>
  /** Extensions and stops as last read; none while nobody is signed in. */
  readonly adjustments: () => Adjustments
  /** The stops (停止) as last read, those that are over too; none while nobody is signed in. */
  readonly stops: () => readonly RecordedStop[]
  /** How this terminal prints a form that has a pre-printed paper, as last read. */
  readonly alignmentOf: (form: string) => PaperAlignment | undefined
  /** Records kept back from being destroyed, as last read; none while nobody is signed in. */
  readonly retentionHolds: () => readonly RetentionHold[]
  /** Everybody of the office as last read; nobody while nobody is signed in. */
  readonly people: () => readonly OfficeMember[]
}
