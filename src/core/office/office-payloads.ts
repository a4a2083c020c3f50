import type { DraftOf, EnvelopeOf } from '#core/record'
import type { NamedGrant } from './grant.ts'
import type { PaperAlignment } from './paper-alignment.ts'

/**
 * Every event of the office bears the signature of whoever did it: Ed25519, base64url, over the event without it. The fold
 * does not look at it; whoever reads the record verifies each before folding.
 */
interface Signed {
  readonly signature: string
}

/** What each event of the office's record says. Days are ISO, instants epoch milliseconds. */
export interface OfficePayloads {
  /** The first administrator, with the key all later signatures hang from. */
  readonly 'office-founded': Signed & NamedGrant & { readonly signingKey: string }
  readonly 'person-registered': Signed & {
    readonly user: string
    readonly name: string
    readonly section: string
    readonly signingKey: string
  }
  /** A person's keys were made anew, with a reset (要綱10条6項). What was signed before stays signed by the key before. */
  readonly 'person-keys-set': Signed & { readonly user: string; readonly signingKey: string }
  /** 要綱10条2項. */
  readonly 'grant-requested': Signed & NamedGrant
  /** 要綱10条3項. */
  readonly 'grant-registered': Signed & { readonly grant: string }
  readonly 'grant-refused': Signed & { readonly grant: string; readonly reason: string }
  readonly 'revocation-requested': Signed & { readonly grant: string; readonly reason: string }
  /** `forced`: by the manager without a request (要綱10条4項). */
  readonly 'grant-revoked': Signed & { readonly grant: string; readonly reason: string; readonly forced: boolean }
  readonly 'renewal-proposed': Signed & { readonly renewal: string; readonly grants: readonly NamedGrant[] }
  readonly 'renewal-approved': Signed & { readonly renewal: string }
  readonly 'reset-requested': Signed & { readonly user: string }
  readonly 'reset-code-issued': Signed & { readonly user: string }
  /** The one-time code was used up by setting a password. */
  readonly 'password-set': Signed & { readonly user: string }
  /** 職務代理 (要綱3条6項), by the deputy in person. */
  readonly 'deputising-begun': Signed & { readonly from: string; readonly to: string; readonly reason: string }
  readonly 'deputising-ended': Signed & { readonly user: string }
  /** 要綱15条1項ただし書. */
  readonly 'hours-extended': Signed & {
    readonly extension: string
    readonly from: number
    readonly to: number
    readonly reason: string
  }
  readonly 'extension-withdrawn': Signed & { readonly extension: string }
  /** 要綱15条2項. */
  readonly 'stop-announced': Signed & {
    readonly stop: string
    readonly from: number
    readonly to: number
    readonly reason: string
  }
  readonly 'stopped-now': Signed & { readonly stop: string; readonly reason: string }
  readonly 'stop-ended': Signed & { readonly stop: string }
  readonly 'clock-cleared': Signed & { readonly reason: string }
  readonly 'store-loss-cleared': Signed & { readonly reason: string }
  /** 要綱4条3項2号: a record is kept back from being destroyed; see `RetentionHold`. */
  readonly 'retention-held': Signed & {
    readonly hold: string
    readonly record: string
    readonly domain: string
    readonly since: string
    readonly until: string
    readonly reason: string
  }
  readonly 'retention-approved': Signed & { readonly hold: string }
  readonly 'retention-released': Signed & { readonly hold: string; readonly reason: string }
  /** A printer of this terminal was set for a form's pre-printed paper; `used`: from now on its data alone are printed on it. */
  readonly 'paper-aligned': Signed & PaperAlignment
  readonly 'notice-read': Signed & { readonly notice: string }
}

/** An event of the office. */
export type OfficeEvent = EnvelopeOf<OfficePayloads>

/** Anything that can happen in the office. */
export type OfficeEventType = keyof OfficePayloads

/** What is signed and recorded, before it is signed. */
type Unsigned = { readonly [Type in OfficeEventType]: Omit<OfficePayloads[Type], 'signature'> }

/** An event of the office before it is recorded. */
export type OfficeDraft = DraftOf<Unsigned>
