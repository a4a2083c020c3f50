import type { GrantTerms, PaperAlignment, StandingAlignment } from '#core/office'
import type { Problem } from '#core/value'

/**
 * A grant (操作権限) as asked for: who, as what, of which domains, from when until when. Days are ISO; `to` is the last day,
 * mandatory (要綱11条), at the latest the end of the fiscal year in which it begins.
 */
export type GrantRequest = GrantTerms

/** Commands of the office as JSON: people and grants, time, notices. Each is signed by whoever gives it. */
export type OfficeCommand =
  /** 所属長 → 統括管理者 (要綱10条1項・2項). */
  | { readonly type: 'request-grant'; readonly request: GrantRequest }
  /** 統括管理者 registers it; the answer carries the notice text (要綱10条3項) and, for a new person, the one-time code. */
  | { readonly type: 'register-grant'; readonly request: string }
  | { readonly type: 'refuse-grant'; readonly request: string; readonly reason: string }
  | { readonly type: 'request-revocation'; readonly grant: string; readonly reason: string }
  /** `forced`: by the 統括管理者 without a request (要綱10条4項・5項). */
  | { readonly type: 'revoke-grant'; readonly grant: string; readonly reason: string; readonly forced: boolean }
  /** Bulk renewal: the rows of a CSV with the columns of `GrantRequest`; approved whole by another person. */
  | { readonly type: 'propose-renewal'; readonly requests: readonly GrantRequest[] }
  | { readonly type: 'approve-renewal'; readonly proposal: string }
  | { readonly type: 'request-reset'; readonly user: string }
  /** The answer carries the one-time code (要綱10条6項); nobody learns a password. */
  | { readonly type: 'issue-reset-code'; readonly user: string }
  /** 職務代理 (要綱3条6項): at most seven days. Days are ISO. */
  | { readonly type: 'begin-deputising'; readonly from: string; readonly to: string; readonly reason: string }
  | { readonly type: 'end-deputising' }
  /** Times are epoch milliseconds from here on. 要綱15条1項ただし書: one day, by the 統括管理者. */
  | { readonly type: 'extend-hours'; readonly from: number; readonly to: number; readonly reason: string }
  | { readonly type: 'withdraw-extension'; readonly extension: string }
  /** 要綱15条2項: made known before it begins, shown at each sign-in until read. */
  | { readonly type: 'announce-stop'; readonly from: number; readonly to: number; readonly reason: string }
  | { readonly type: 'stop-now'; readonly reason: string }
  | { readonly type: 'end-stop'; readonly stop: string }
  | { readonly type: 'clear-clock'; readonly reason: string }
  | { readonly type: 'clear-store-loss'; readonly reason: string }
  /** 要綱4条3項2号: a record of this domain is kept back from being destroyed. Days are ISO. */
  | {
      readonly type: 'hold-record'
      readonly record: string
      readonly domain: string
      readonly since: string
      readonly until: string
      readonly reason: string
    }
  | { readonly type: 'approve-hold'; readonly hold: string }
  | { readonly type: 'release-hold'; readonly hold: string; readonly reason: string }
  /** A printer of this terminal is set for a form's pre-printed paper, or the form goes back to white paper. */
  | ({ readonly type: 'align-paper' } & PaperAlignment)
  | { readonly type: 'read-notice'; readonly notice: string }

/** A person and the grants they have had. */
export interface PersonView {
  readonly user: string
  readonly name: string
  readonly section: string
  readonly grants: readonly GrantView[]
  /** A one-time code was issued and not used yet. */
  readonly codeOutstanding: boolean
  readonly resetRequested: boolean
}

/** A grant in the list. */
export interface GrantView extends GrantRequest {
  readonly id: string
  readonly status: 'requested' | 'future' | 'in-force' | 'ending-soon' | 'ended' | 'revoked' | 'refused'
  readonly revocationRequested: boolean
}

/** Something everybody is to know: a stop, an extension. */
export interface NoticeView {
  readonly id: string
  readonly kind: 'extension' | 'stop' | 'grants-ending'
  readonly from: number
  readonly to?: number
  readonly text: string
  readonly read: boolean
}

/** The office as a principal may see it. Lists that the roles do not allow are empty. */
export interface OfficeView {
  readonly version: number
  readonly people: readonly PersonView[]
  readonly requests: readonly GrantView[]
  readonly renewals: readonly {
    readonly id: string
    readonly by: string
    readonly requests: readonly GrantRequest[]
  }[]
  readonly notices: readonly NoticeView[]
  readonly adjustments: readonly {
    readonly id: string
    readonly kind: 'extension' | 'stop'
    readonly from: number
    readonly to?: number
    readonly reason: string
    readonly by: string
    readonly over: boolean
  }[]
  /** Printers of this terminal as they were set, the one decided last at the end. */
  readonly alignments: readonly StandingAlignment[]
  readonly clockSuspect: boolean
  readonly deputising?: { readonly from: string; readonly to: string }
  /** `operation.act` the principal has, for what screens offer. */
  readonly may: readonly string[]
}

/** What an office command answers. */
export interface OfficeAnswer {
  readonly office: OfficeView
  /** Shown once, never kept. */
  readonly codes?: readonly { readonly user: string; readonly code: string }[]
  /** The notice to the person's section (要綱10条3項), as params of the words `office.notice.*`. */
  readonly notice?: { readonly code: string; readonly params: Readonly<Record<string, string>> }
  readonly warnings?: readonly Problem[]
}
