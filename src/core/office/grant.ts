/**
 * A grant (操作権限) in terms: who, as what, in which section, of which domains, from when until when. Days are ISO; `to` is
 * the last day and never absent (要綱11条).
 */
export interface GrantTerms {
  readonly user: string
  readonly name: string
  readonly section: string
  readonly role: string
  readonly authority: string
  readonly domains: readonly string[]
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** Terms with the id of the grant they are the terms of. */
export interface NamedGrant extends GrantTerms {
  readonly grant: string
}

/** A grant as the office's record leaves it. */
export interface OfficeGrant extends NamedGrant {
  readonly decision: 'requested' | 'registered' | 'refused' | 'revoked'
  readonly requestedBy: string
  /** The renewal it was asked for with, which is approved whole. */
  readonly renewal?: string
  readonly registeredBy?: string
  readonly revocationRequestedBy?: string
}
