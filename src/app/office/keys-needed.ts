import { grantStatus, KEEPS_KEYS, type OfficeState } from '#core/office'
import type { Day } from '#core/value'

/**
 * The domains a person's account must hold the keys of: those of the grants in force or yet to begin, so that 20 terminals
 * open on the morning of 1 April without anybody handing out keys; every domain for whoever hands them out. What a person may
 * see follows from the grants of the day, not from this.
 */
export function keysNeeded(state: OfficeState, user: string, day: Day, all: readonly string[]): readonly string[] {
  const live = state.grants.filter(
    (grant) => grant.user === user && ['future', 'in-force', 'ending-soon'].includes(grantStatus(grant, day)),
  )
  if (live.some(({ role }) => KEEPS_KEYS.includes(role))) return all
  return all.filter((domain) => live.some(({ domains }) => domains.includes(domain)))
}
