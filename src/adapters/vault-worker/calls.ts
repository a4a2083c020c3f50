import type { Result } from '#core/value'

/** What lives in the worker: the keys, and the files of the second place. */
export type Area = 'keys' | 'place'

/** A question to the worker. */
export interface Call {
  readonly id: number
  readonly area: Area
  readonly method: string
  readonly given: readonly unknown[]
}

/** Its answer. */
export interface Answer {
  readonly id: number
  readonly result: Result<unknown>
}
