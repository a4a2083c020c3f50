import type { Principal } from './principal.ts'

/**
 * What of a value a principal may see: the one place every screen, search, print and export goes through. Grants by field
 * do not exist yet, so it returns the value as it is; a use case calls it all the same.
 */
export type Projection = <T>(value: T, principal: Principal) => T

/** Everything is seen. */
export const seeAll: Projection = (value) => value
