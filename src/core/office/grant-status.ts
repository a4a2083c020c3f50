import { dayFromIso, type Day } from '#core/value'
import type { OfficeGrant } from './grant.ts'

/** How many days before a grant ends it is said. */
export const ENDING_SOON_DAYS = 30

/** Where a grant stands on a day. */
export type GrantStatus = 'requested' | 'future' | 'in-force' | 'ending-soon' | 'ended' | 'revoked' | 'refused'

/** The first and last day of a grant; undefined when a day is malformed: such a grant is never in force. */
export const spanOfGrant = ({
  from,
  to,
}: Pick<OfficeGrant, 'from' | 'to'>): { readonly from: Day; readonly to: Day } | undefined => {
  const first = dayFromIso(from)
  const last = dayFromIso(to)
  return first === undefined || last === undefined ? undefined : { from: first, to: last }
}

/** Where a grant stands on a day by the desk's clock (要綱11条): in force from the first to the last day, both included. */
export const grantStatus = (grant: OfficeGrant, today: Day): GrantStatus => {
  if (grant.decision !== 'registered') return grant.decision
  const span = spanOfGrant(grant)
  if (span === undefined || today > span.to) return 'ended'
  if (today < span.from) return 'future'
  return span.to - today <= ENDING_SOON_DAYS ? 'ending-soon' : 'in-force'
}

/** Whether a grant confers anything on a day. */
export const isInForce = (grant: OfficeGrant, today: Day): boolean => {
  const status = grantStatus(grant, today)
  return status === 'in-force' || status === 'ending-soon'
}

/** The grants that end within 30 days and that no registered grant of the same person and role carries on. */
export const grantsEnding = (grants: readonly OfficeGrant[], today: Day): readonly OfficeGrant[] =>
  grants.filter((grant) => {
    const span = spanOfGrant(grant)
    if (span === undefined || grantStatus(grant, today) !== 'ending-soon') return false
    return !grants.some((next) => {
      const following = spanOfGrant(next)
      return (
        next.decision === 'registered' &&
        next.user === grant.user &&
        next.role === grant.role &&
        following !== undefined &&
        following.from <= span.to + 1 &&
        following.to > span.to
      )
    })
  })
