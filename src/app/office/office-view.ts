import { hasOperation, reaches, type Principal } from '#core/access'
import { grantStatus, officeDay, POSTS, type OfficeGrant, type OfficeRules, type OfficeState } from '#core/office'
import { dayFromIso } from '#core/value'
import type { GrantRequest, GrantView, OfficeView } from './commands.ts'
import { noticesFor } from './notices-for.ts'

/** When the office is looked at: epoch milliseconds, and whether the clock is to be trusted. */
export interface LookedAt {
  readonly now: number
  readonly clockSuspect: boolean
}

/**
 * The office as a principal may see it (要綱9条2項): people and requests within the reach of `grant.view`, renewals of
 * `renewal.view`; what concerns everybody, to everybody. What may not be seen is absent.
 */
export function viewOfOffice(
  state: OfficeState,
  principal: Principal,
  { now, clockSuspect }: LookedAt,
  rules: OfficeRules,
): OfficeView {
  const day = officeDay(now, rules)
  const isSeen = (operation: string, target: { readonly section: string; readonly user: string }): boolean =>
    reaches(principal, rules.matrix, { operation, act: 'view' }, target)
  const shown = (grant: OfficeGrant): GrantView => ({
    ...requestOf(grant),
    id: grant.grant,
    status: grantStatus(grant, day),
    revocationRequested: grant.revocationRequestedBy !== undefined,
  })
  const seen = state.grants.filter((grant) => isSeen('grant', grant))
  const deputising = state.deputising.find(
    ({ user, to, ended }) =>
      !ended &&
      (dayFromIso(to) ?? 0) >= day &&
      (user === principal.user || principal.roles.includes(POSTS.manager) || hasOperation(principal, 'deputy', 'view')),
  )
  return {
    version: state.version,
    people: state.people
      .filter((person) => isSeen('grant', person))
      .map(({ user, name, section, codeOutstanding, resetRequestedBy }) => ({
        user,
        name,
        section,
        grants: seen.filter((grant) => grant.user === user && grant.decision !== 'requested').map(shown),
        codeOutstanding,
        resetRequested: resetRequestedBy !== undefined,
      })),
    requests: seen.filter(({ decision, renewal }) => decision === 'requested' && renewal === undefined).map(shown),
    renewals: state.renewals
      .filter(({ approvedBy }) => approvedBy === undefined)
      .map(({ id, by }) => ({
        id,
        by,
        requests: state.grants
          .filter((grant) => grant.renewal === id && isSeen('renewal', grant))
          .map((grant) => requestOf(grant)),
      }))
      .filter(({ requests }) => requests.length > 0),
    notices: noticesFor(state, principal, now, rules),
    adjustments: state.adjustments
      .filter(({ kind }) => hasOperation(principal, kind === 'stop' ? 'maintenance-stop' : 'hours-extension', 'view'))
      .map(({ id, kind, from, to, reason, by, withdrawn }) => ({
        id,
        kind,
        from,
        ...(to === undefined ? {} : { to }),
        reason,
        by,
        over: withdrawn || (to !== undefined && to <= now),
      })),
    alignments: state.alignments.filter(({ terminal }) => terminal === principal.terminal),
    clockSuspect,
    ...(deputising === undefined ? {} : { deputising: { from: deputising.from, to: deputising.to } }),
    may: principal.operations,
  }
}

const requestOf = ({ user, name, section, role, authority, domains, from, to, reason }: OfficeGrant): GrantRequest => ({
  user,
  name,
  section,
  role,
  authority,
  domains,
  from,
  to,
  reason,
})
