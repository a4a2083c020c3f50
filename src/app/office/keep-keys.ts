import type { Principal } from '#core/access'
import { KEEPS_KEYS, officeDay, type OfficeState } from '#core/office'
import { success, type Result } from '#core/value'
import { keysNeeded } from './keys-needed.ts'
import { officeLists, officeRules, type OfficeParts } from './office-parts.ts'

/** Whose keys were put right at a sign-in. */
export interface KeysKept {
  readonly withdrawn: readonly string[]
  readonly handed: readonly string[]
}

const NOTHING: KeysKept = { withdrawn: [], handed: [] }

/**
 * Keys follow the rights (要綱11条): a grant ends by itself, and with the next sign-in of anybody the keys it was for are gone
 * from the store. Whoever keeps all keys also hands over what somebody lacks, so that a key withdrawn under a clock that was
 * ahead comes back. While the clock is suspect nothing is done, nobody's own keys are touched, and the keys of those who keep
 * them all are left to one of these. Problems: those of the vault; what was not done is done at the next sign-in.
 */
export async function keepKeys(
  parts: OfficeParts,
  state: OfficeState,
  principal: Principal,
): Promise<Result<KeysKept>> {
  const { epochMs, source } = parts.clock.now()
  if (source === 'suspect' || parts.vault.opened()?.user !== principal.user) return success(NOTHING)
  const { domains: all } = officeLists(parts)
  const day = officeDay(epochMs, officeRules(parts))
  const isKeeper = keysNeeded(state, principal.user, day, all).length === all.length
  const withdrawn: string[] = []
  const handed: string[] = []
  for (const { user } of state.people) {
    const keeps = state.grants.some((grant) => grant.user === user && KEEPS_KEYS.includes(grant.role))
    if (user === principal.user || (keeps && !isKeeper)) continue
    const held = await parts.vault.heldDomains(user, all)
    if (!held.ok) return held
    const needed = keysNeeded(state, user, day, all)
    const lapsed = held.value.filter((domain) => !needed.includes(domain))
    const lacking = isKeeper ? needed.filter((domain) => !held.value.includes(domain)) : []
    const taken = lapsed.length === 0 ? undefined : await parts.vault.withdrawDomains(user, lapsed)
    const given = lacking.length === 0 ? undefined : await parts.vault.shareDomains(user, lacking)
    if (taken?.ok === false) return taken
    if (given?.ok === false) return given
    if (taken !== undefined) withdrawn.push(user)
    if (given !== undefined) handed.push(user)
  }
  return success({ withdrawn, handed })
}
