import { operationsOf, type Principal } from '#core/access'
import { compareIds, failure, problem, success, type Day, type Result } from '#core/value'
import { deputisingOn, managerOf } from './deputising-on.ts'
import type { OfficeGrant } from './grant.ts'
import { grantStatus, isInForce } from './grant-status.ts'
import { lastManager } from './last-manager.ts'
import { officeDay, type OfficeRules } from './office-rules.ts'
import type { OfficeState } from './office-state.ts'
import { POSTS } from './posts.ts'

/** Domains that somebody who sees no facts may still be granted: the desk's own events, and the protection list. */
const WITHOUT_FACTS: readonly string[] = ['desk', 'protection']

/**
 * Who a person is now: what the grants in force on this day (by the desk's clock) make of them, and the manager's rights
 * besides while a deputy deputises (要綱3条6項). Made anew for every act, so that what ended or was revoked counts no longer.
 * Problems: `grant-missing`, `grant-not-yet` {from}, `grant-ended` {to}, `grant-revoked`.
 */
export const principalOf = (
  state: OfficeState,
  { user, terminal }: Pick<Principal, 'user' | 'terminal'>,
  now: number,
  rules: OfficeRules,
): Result<Principal> => {
  const today = officeDay(now, rules)
  const own = state.grants.filter((grant) => grant.user === user)
  const inForce = own.filter((grant) => isInForce(grant, today))
  const latest = inForce.toSorted((a, b) => compareIds(a.from, b.from)).at(-1)
  if (latest === undefined) {
    const last = lastManager(state, today)
    return last?.user === user ? success(managerWithoutTerm(last, terminal, rules)) : failure(whyNone(own, today))
  }
  const deputising = deputisingOn(state, user, today)
  const manager = deputising === undefined ? undefined : managerOf(state, today)
  const roles = unique([...inForce.map(({ role }) => role), ...(deputising === undefined ? [] : [POSTS.manager])])
  return success({
    user,
    terminal,
    authority: latest.authority,
    section: latest.section,
    roles,
    domains: unique(inForce.flatMap((grant) => domainsSeen(grant, rules))),
    operations: operationsOf(roles, rules.matrix),
    ...(manager === undefined ? {} : { onBehalfOf: manager }),
  })
}

/** Whoever's role views no fields sees no facts, whatever keys they keep for others (要綱9条2項). */
const domainsSeen = ({ role, domains }: OfficeGrant, { matrix }: OfficeRules): readonly string[] =>
  operationsOf([role], matrix).includes('field-view.view')
    ? domains
    : domains.filter((domain) => WITHOUT_FACTS.includes(domain))

/** What is left to the last manager when nobody holds the post: to fill it again, and to put the clock right. */
const LEFT_TO_THE_LAST = /^(grant|renewal|password-reset|clock|store-loss)\./

const managerWithoutTerm = (
  { user, authority, section }: OfficeGrant,
  terminal: string,
  { matrix }: OfficeRules,
): Principal => ({
  user,
  terminal,
  authority,
  section,
  roles: [POSTS.manager],
  domains: [],
  operations: operationsOf([POSTS.manager], matrix).filter((operation) => LEFT_TO_THE_LAST.test(operation)),
})

const whyNone = (own: readonly OfficeGrant[], today: Day) => {
  const known = own.filter(({ decision }) => decision === 'registered' || decision === 'revoked')
  const future = known.filter((grant) => grantStatus(grant, today) === 'future').toSorted(byFrom)
  if (future[0] !== undefined) return problem('grant-not-yet', { from: future[0].from })
  const last = known.toSorted((a, b) => compareIds(a.to, b.to)).at(-1)
  if (last === undefined) return problem('grant-missing')
  return last.decision === 'revoked' ? problem('grant-revoked') : problem('grant-ended', { to: last.to })
}

const byFrom = (a: OfficeGrant, b: OfficeGrant): number => compareIds(a.from, b.from)

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)]
