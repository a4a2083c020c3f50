import type { Result } from '#core/value'

/** A person of the protection list (支援措置の対象者), as written. `birth` is ISO or empty. */
export interface ListedPerson {
  readonly name: string
  readonly kana: string
  readonly birth: string
  readonly address: string
}

/** Commands on protection measures (支援措置) as JSON. */
export type ProtectionCommand =
  /** One act, in force at once as provisional: the person, the household, the opponents. */
  | {
      readonly type: 'set-protection'
      readonly person: ListedPerson
      readonly household: readonly ListedPerson[]
      readonly opponents: readonly ListedPerson[]
      /** The visit it was said in, if any. */
      readonly visit?: string
    }
  /** A keeper writes the names of an entry that was set at a window without the key to the list; it stopped visits before. */
  | {
      readonly type: 'complete-protection'
      readonly entry: string
      readonly person: ListedPerson
      readonly household: readonly ListedPerson[]
      readonly opponents: readonly ListedPerson[]
    }
  /** After the application was decided: from, and the term's last day (ISO). */
  | { readonly type: 'confirm-protection'; readonly entry: string; readonly from: string; readonly to: string }
  | { readonly type: 'renew-protection'; readonly entry: string; readonly to: string }
  | { readonly type: 'propose-lift'; readonly entry: string; readonly reason: string }
  /** By another person than who proposed it. */
  | { readonly type: 'approve-lift'; readonly entry: string }
  /** The list was compared with the office's own: the day it stands for (ISO). */
  | { readonly type: 'confirm-list'; readonly asOf: string }
  /** The back desk's word on a visit held: not the person, or handled by the back desk. */
  | {
      readonly type: 'resolve-hold'
      readonly visit: string
      readonly expectedVersion: number
      readonly outcome: 'not-the-person' | 'is-the-person' | 'refused'
      readonly reason: string
    }
  /** The second clerk agrees that the notification the protected person signs carries the new address. */
  | {
      readonly type: 'confirm-address'
      readonly visit: string
      readonly expectedVersion: number
      readonly form: string
    }
  /** A notice that would go to the old address. */
  | { readonly type: 'release-notice'; readonly entry: string; readonly notice: string; readonly reason: string }

/** An entry of the list as those see it who keep it. */
export interface ProtectionEntryView {
  readonly id: string
  readonly status: 'provisional' | 'in-force' | 'renewable' | 'to-confirm' | 'lift-proposed' | 'lifted'
  readonly person: ListedPerson
  readonly household: readonly ListedPerson[]
  readonly opponents: readonly ListedPerson[]
  readonly from?: string
  readonly to?: string
  readonly setBy: string
  /** The visit it was said in; names may be missing until a keeper of the list has written them. */
  readonly visit?: string
  /** Its ticket, while the visit is still there. */
  readonly ticket?: string
  /** The names were written; until then only that visits are stopped is known. */
  readonly named: boolean
  readonly liftProposedBy?: string
  readonly heldNotices: readonly HeldNoticeView[]
}

/** A notice kept from going to the old address. */
export interface HeldNoticeView {
  readonly id: string
  readonly visit: string
  /** The visit's ticket, while it is still there. */
  readonly ticket?: string
  /** When the visit was closed, epoch milliseconds. */
  readonly at: number
  readonly released: boolean
}

/** The list as a principal may see it. */
export interface ProtectionView {
  readonly version: number
  /** Empty for whoever does not keep the list. */
  readonly entries: readonly ProtectionEntryView[]
  /** The day the list stands for (ISO); absent when it was never confirmed. */
  readonly asOf?: string
  /** Older than the office's limit: nothing that bears an address may be printed. */
  readonly tooOld: boolean
  /** Days until it is, once the office wants its keepers told. */
  readonly daysLeft?: number
  /** Notices held for a person the list does not have; released with an empty `entry`. */
  readonly otherNotices?: readonly HeldNoticeView[]
}

/** The use cases of the protection list. */
export interface ProtectionDesk<Principal> {
  readonly execute: (command: ProtectionCommand, principal: Principal) => Promise<Result<ProtectionView>>
  readonly list: (principal: Principal) => Promise<Result<ProtectionView>>
}
