import type { Principal } from '#core/access'
import { checkTerms, NO_OFFICE, officeDay, POSTS, type NamedGrant, type OfficeState } from '#core/office'
import { failure, fiscalYearEnd, isoFromDay, problem, success, type Result } from '#core/value'
import { officeLists, officeRules, officeStream, type OfficeParts } from './office-parts.ts'
import { recordOffice } from './record-office.ts'

/** The first administrator of a terminal. `authority` is the desk's default where it is not given. */
export interface Founder {
  readonly user: string
  readonly name: string
  readonly section: string
  readonly password: string
  readonly authority?: string
  /**
   * Shows the recovery key, and resolves once it is written down: only then is anything recorded. False when it was not, and
   * then nothing was founded. Absent, it is taken as written down.
   */
  readonly keepRecovery?: (recovery: string) => Promise<boolean>
  /** Why, in the words of whoever sets the terminal up. */
  readonly reason: string
}

/**
 * Founds the office: the first account, which is the general manager's until the end of this fiscal year, recorded and signed.
 * Afterwards the account is open. A founding that was cut short before its first record is taken back and begun anew.
 * Problems: those of `checkTerms`, of the vault and of the store; `office-already-founded`; `recovery-not-kept`.
 */
export async function foundOffice(
  parts: OfficeParts,
  {
    user,
    name,
    section,
    password,
    authority = parts.catalogue.desk['default-authority'],
    reason,
    keepRecovery,
  }: Founder,
): Promise<Result<{ readonly recovery: string; readonly state: OfficeState }>> {
  const isThere = await isOfficeFounded(parts)
  if (!isThere.ok) return isThere
  if (isThere.value) return failure(problem('office-already-founded'))
  const now = parts.clock.now()
  const today = officeDay(now.epochMs, officeRules(parts))
  const lists = officeLists(parts)
  const grant: NamedGrant = {
    ...{ user, name, section, authority, reason, role: POSTS.manager, domains: lists.domains },
    grant: parts.ids.next(),
    from: isoFromDay(today),
    to: isoFromDay(fiscalYearEnd(today)),
  }
  const problems = checkTerms(grant, lists)
  if (problems.length > 0) return failure(...problems)
  const cut = await parts.vault.founded()
  const forgotten = cut.ok && cut.value ? await parts.vault.forgetFounding() : cut
  if (!forgotten.ok) return forgotten
  const founded = await parts.vault.found({ user, password }, [...lists.domains, ...SYSTEM_DOMAINS])
  if (!founded.ok) return founded
  const { recovery, signingKey } = founded.value
  if (keepRecovery !== undefined && !(await keepRecovery(recovery))) {
    await parts.vault.lock()
    return failure(problem('recovery-not-kept'))
  }
  const recorded = await recordOffice(
    parts,
    { ...NO_OFFICE, stream: officeStream(parts) },
    founderAs(parts, grant),
    [{ type: 'office-founded', payload: { ...grant, signingKey } }],
    parts.clock.now(),
  )
  if (!recorded.ok) await parts.vault.lock()
  return recorded.ok ? success({ recovery, state: recorded.value }) : recorded
}

/**
 * Whether there is an office. Accounts alone are none: a page that was closed between making them and the first record left
 * nobody who could work, and the founding is begun anew. Problems: those of the store.
 */
export async function isOfficeFounded({ records }: Pick<OfficeParts, 'records'>): Promise<Result<boolean>> {
  const stored = await records.list('office')
  return stored.ok ? success(stored.value.length > 0) : stored
}

/** The domains of the system itself; every account holds their keys. */
const SYSTEM_DOMAINS = ['office', 'audit'] as const

const founderAs = ({ terminal }: OfficeParts, { user, section, authority, role, domains }: NamedGrant): Principal => ({
  user,
  terminal,
  authority,
  section,
  roles: [role],
  domains,
  operations: [],
})
