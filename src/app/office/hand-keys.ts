import { officeDay, type OfficeDraft, type OfficeState } from '#core/office'
import { success, type Result } from '#core/value'
import type { IssuedAccount } from '../ports/vault.ts'
import { keysNeeded } from './keys-needed.ts'
import { officeLists, officeRules, type OfficeParts } from './office-parts.ts'

/** Drafts whose new accounts were made, with the one-time codes to hand over. */
export interface Issued {
  readonly drafts: readonly OfficeDraft[]
  readonly accounts: readonly IssuedAccount[]
}

/** Makes the accounts that drafts speak of and fills in their signing keys. Problems: those of the vault. */
export async function issueAccounts({ vault }: OfficeParts, drafts: readonly OfficeDraft[]): Promise<Result<Issued>> {
  const filled: OfficeDraft[] = []
  const accounts: IssuedAccount[] = []
  for (const draft of drafts) {
    if (draft.type !== 'person-registered' && draft.type !== 'person-keys-set') {
      filled.push(draft)
      continue
    }
    const issued = await vault.issueAccount(draft.payload.user)
    if (!issued.ok) return issued
    accounts.push(issued.value)
    filled.push({ ...draft, payload: { ...draft.payload, signingKey: issued.value.signingKey } } as OfficeDraft)
  }
  return success({ drafts: filled, accounts })
}

/** What an account must be handed or must give back, by user. */
export interface KeyChange {
  readonly user: string
  readonly domains: readonly string[]
}

/**
 * The domains each of some people needs after a change and did not before. An account made anew holds nothing and needs all.
 */
export function keysGained(
  parts: OfficeParts,
  { before, after, at }: { readonly before: OfficeState; readonly after: OfficeState; readonly at: number },
  anew: ReadonlySet<string>,
): readonly KeyChange[] {
  const { domains: all } = officeLists(parts)
  const day = officeDay(at, officeRules(parts))
  return after.people.flatMap(({ user }) => {
    const held = anew.has(user) ? [] : keysNeeded(before, user, day, all)
    const domains = keysNeeded(after, user, day, all).filter((domain) => !held.includes(domain))
    return domains.length === 0 ? [] : [{ user, domains }]
  })
}

/** Hands keys over; the first problem of the vault stops it. */
export async function shareKeys({ vault }: OfficeParts, changes: readonly KeyChange[]): Promise<Result<void>> {
  for (const { user, domains } of changes) {
    const shared = await vault.shareDomains(user, domains)
    if (!shared.ok) return shared
  }
  return success(undefined)
}

/** Takes keys back, as many as can be; true when all were. */
export async function withdrawKeys({ vault }: OfficeParts, changes: readonly KeyChange[]): Promise<boolean> {
  let all = true
  for (const { user, domains } of changes) all = (await vault.withdrawDomains(user, domains)).ok && all
  return all
}
