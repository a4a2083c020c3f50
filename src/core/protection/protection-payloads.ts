import type { DraftOf, EnvelopeOf } from '#core/record'
import type { ListedAs, ListedPerson } from './listed-person.ts'

/** The tokens of one person of an entry, and in what part they stand. */
export interface IndexedPerson {
  readonly as: ListedAs
  readonly tokens: readonly string[]
}

/** What each event of the protection list (支援措置の一覧) says. Every one of them is about one entry at most. Days are ISO. */
export interface ProtectionPayloads {
  /** In force at once, as provisional. */
  readonly 'entry-set': {
    readonly entry: string
    readonly person: ListedPerson
    readonly household: readonly ListedPerson[]
    readonly opponents: readonly ListedPerson[]
    readonly visit?: string
  }
  /** The same entry for terminals that may find a match and not read the list. */
  readonly 'entry-indexed': {
    readonly entry: string
    readonly people: readonly IndexedPerson[]
    /** The visit it was said in: it stops, whoever of it is entered. */
    readonly visit?: string
  }
  readonly 'entry-confirmed': { readonly entry: string; readonly from: string; readonly to: string }
  readonly 'entry-renewed': { readonly entry: string; readonly to: string }
  readonly 'lift-proposed': { readonly entry: string; readonly reason: string }
  readonly 'lift-approved': { readonly entry: string }
  /** The list was compared with the office's own and stands for this day. */
  readonly 'list-confirmed': { readonly asOf: string }
  /** A notice that would go to the old address; `entry` is empty for a person who is not on the list. */
  readonly 'notice-held': { readonly entry: string; readonly notice: string; readonly visit: string }
  readonly 'notice-released': { readonly entry: string; readonly notice: string; readonly reason: string }
}

/** An event of the list. */
export type ProtectionEvent = EnvelopeOf<ProtectionPayloads>
/** An event of the list before it is recorded. */
export type ProtectionDraft = DraftOf<ProtectionPayloads>

/**
 * The domain whose key seals each event. What every terminal must know to stop a visit is the desk's; who is protected, from
 * whom, why and until when is the list keepers' alone.
 */
export const PROTECTION_DOMAINS = {
  'entry-set': 'protection',
  'entry-indexed': 'desk',
  'entry-confirmed': 'protection',
  'entry-renewed': 'protection',
  'lift-proposed': 'protection',
  'lift-approved': 'desk',
  'list-confirmed': 'desk',
  'notice-held': 'desk',
  'notice-released': 'desk',
} as const satisfies Record<keyof ProtectionPayloads, 'protection' | 'desk'>
