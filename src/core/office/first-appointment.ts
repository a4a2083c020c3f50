import { hasOperation } from '#core/access'
import type { OfficeGrant } from './grant.ts'
import type { OfficeContext } from './office-context.ts'
import type { OfficeState } from './office-state.ts'
import { principalOf } from './principal-of.ts'

/**
 * Whether the manager may register what they asked for themselves: only to appoint somebody else who may ask from then on,
 * and only while no other person may ask. At the founding there is one person, and 要綱10条 needs two; the same holds when
 * all terms have ended.
 */
export const isFirstAppointment = (grant: OfficeGrant, state: OfficeState, context: OfficeContext): boolean => {
  const { principal, now, rules } = context
  const asking = rules.matrix.find(({ id }) => id === 'grant')?.request ?? []
  const mayAsk = ({ user }: { readonly user: string }): boolean => {
    if (user === principal.user) return false
    const other = principalOf(state, { user, terminal: principal.terminal }, now, rules)
    return other.ok && hasOperation(other.value, 'grant', 'request')
  }
  return grant.user !== principal.user && asking.includes(grant.role) && !state.people.some(mayAsk)
}
