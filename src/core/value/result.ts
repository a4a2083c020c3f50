import type { Problem } from './problem.ts'

/** A value, or the problems that stood in its way (at least one). Core returns this instead of throwing. */
export type Result<T, P = Problem> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly P[] }

/** The value was obtained. */
export const success = <T>(value: T): Result<T, never> => ({ ok: true, value })

/** The value was not obtained; give every problem found, not only the first. */
export const failure = <P = Problem>(...problems: readonly P[]): Result<never, P> => ({ ok: false, problems })
