import type { OfficeGrant } from './grant.ts'
import type { StandingAlignment } from './paper-alignment.ts'
import type { RetentionHold } from './retention-hold.ts'

/** A person of the office, with the keys their signatures are verified by. */
export interface OfficePerson {
  readonly user: string
  readonly name: string
  readonly section: string
  /** Public keys (Ed25519, base64url) they ever had; their next event is verified by the last. */
  readonly signingKeys: readonly string[]
  readonly codeOutstanding: boolean
  readonly resetRequestedBy?: string
}

/** Somebody deputising for the manager. Days are ISO. */
export interface Deputising {
  readonly user: string
  readonly from: string
  readonly to: string
  readonly reason: string
  readonly ended: boolean
}

/** An extension or a stop. Instants are epoch milliseconds; a stop without `to` lasts until it is ended. */
export interface Adjustment {
  readonly id: string
  readonly kind: 'extension' | 'stop'
  readonly from: number
  readonly to?: number
  readonly reason: string
  readonly by: string
  readonly withdrawn: boolean
}

/** The office as its events leave it. */
export interface OfficeState {
  readonly kind: 'office'
  readonly stream: string
  readonly version: number
  /** The latest time of an event, epoch milliseconds; 0 before the first. */
  readonly lastAt: number
  readonly people: readonly OfficePerson[]
  readonly grants: readonly OfficeGrant[]
  readonly renewals: readonly { readonly id: string; readonly by: string; readonly approvedBy?: string }[]
  readonly deputising: readonly Deputising[]
  readonly adjustments: readonly Adjustment[]
  /** Records kept back from being destroyed, those let go among them. */
  readonly retentionHolds: readonly RetentionHold[]
  /** How forms with a pre-printed paper are printed, the decision made last at the end. */
  readonly alignments: readonly StandingAlignment[]
  readonly read: readonly { readonly user: string; readonly notice: string }[]
  readonly clockClearedAt?: number
  readonly storeLossClearedAt?: number
}

/** Nobody yet. */
export const NO_OFFICE: OfficeState = {
  kind: 'office',
  stream: '',
  version: 0,
  lastAt: 0,
  people: [],
  grants: [],
  renewals: [],
  deputising: [],
  adjustments: [],
  retentionHolds: [],
  alignments: [],
  read: [],
}

/** A person by user id. */
export const personOf = ({ people }: Pick<OfficeState, 'people'>, user: string): OfficePerson | undefined =>
  people.find((person) => person.user === user)

/** A grant by id. */
export const grantOf = ({ grants }: Pick<OfficeState, 'grants'>, id: string): OfficeGrant | undefined =>
  grants.find(({ grant }) => grant === id)
