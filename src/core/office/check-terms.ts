import { dayFromIso, fiscalYearEnd, isoFromDay, problem, type Problem } from '#core/value'
import type { GrantTerms } from './grant.ts'

/** A user id (ユーザーID, 要綱2条5号): 2 to 32 lower case letters, digits and hyphens. */
const USER = /^[a-z0-9][a-z0-9-]{1,31}$/
const LONGEST_TEXT = 200

/** What a desk knows, by which a request's words are checked. */
export interface OfficeLists {
  readonly roles: readonly string[]
  readonly sections: readonly string[]
  readonly authorities: readonly string[]
  readonly domains: readonly string[]
}

/**
 * The problems of a grant's days: `office-day-malformed` {field}, `grant-reversed`, and `grant-past-fiscal-year` {limit} when
 * it reaches beyond the 31 March of the fiscal year it begins in (要綱11条: nobody keeps a right by being forgotten).
 */
export const checkSpan = ({ from, to }: Pick<GrantTerms, 'from' | 'to'>): readonly Problem[] => {
  const first = dayFromIso(from)
  const last = dayFromIso(to)
  if (first === undefined || last === undefined)
    return [
      ...(first === undefined ? [problem('office-day-malformed', { field: 'from' })] : []),
      ...(last === undefined ? [problem('office-day-malformed', { field: 'to' })] : []),
    ]
  if (last < first) return [problem('grant-reversed')]
  const limit = fiscalYearEnd(first)
  return last > limit ? [problem('grant-past-fiscal-year', { limit: isoFromDay(limit) })] : []
}

/** The problems of a text somebody typed: `office-text-missing` {field}, `office-text-too-long` {field, limit}. */
export const checkText = (text: string, field: string): readonly Problem[] => {
  if (text.trim() === '') return [problem('office-text-missing', { field })]
  return text.length > LONGEST_TEXT ? [problem('office-text-too-long', { field, limit: LONGEST_TEXT })] : []
}

/**
 * The problems of a request for a grant against what the desk knows: those of {@link checkSpan} and of {@link checkText},
 * `user-id-malformed` {user}, `role-not-of-desk` {role}, `section-not-of-desk` {section}, `authority-not-of-desk`
 * {authority}, `domain-not-of-desk` {domain}.
 */
export const checkTerms = (terms: GrantTerms, lists: OfficeLists): readonly Problem[] => {
  const { user, name, role, section, authority, domains, reason } = terms
  return [
    ...(USER.test(user) ? [] : [problem('user-id-malformed', { user: user.slice(0, LONGEST_TEXT) })]),
    ...checkText(name, 'name'),
    ...checkText(reason, 'reason'),
    ...(lists.roles.includes(role) ? [] : [problem('role-not-of-desk', { role })]),
    ...(lists.sections.includes(section) ? [] : [problem('section-not-of-desk', { section })]),
    ...(lists.authorities.includes(authority) ? [] : [problem('authority-not-of-desk', { authority })]),
    ...domains
      .filter((domain) => !lists.domains.includes(domain))
      .map((domain) => problem('domain-not-of-desk', { domain })),
    ...checkSpan(terms),
  ]
}
