import { compareIds, type Day } from '#core/value'
import type { OfficeGrant } from './grant.ts'
import { grantStatus, isInForce } from './grant-status.ts'
import type { OfficeState } from './office-state.ts'
import { POSTS } from './posts.ts'

/**
 * When nobody is manager on a day, because all terms ended or the clock is far off, the grant of whoever was manager last,
 * else will be next; never a revoked one. Without it an office whose terms all ended on 31 March could never be opened
 * again. Undefined while a manager is in force.
 */
export const lastManager = (state: OfficeState, today: Day): OfficeGrant | undefined => {
  const managers = state.grants.filter(({ role, decision }) => role === POSTS.manager && decision === 'registered')
  if (managers.some((grant) => isInForce(grant, today))) return undefined
  const ended = managers.filter((grant) => grantStatus(grant, today) === 'ended')
  const future = managers.filter((grant) => grantStatus(grant, today) === 'future')
  return (
    ended.toSorted((a, b) => compareIds(a.to, b.to)).at(-1) ??
    future.toSorted((a, b) => compareIds(a.from, b.from)).at(0)
  )
}
