import type { Result } from '#core/value'

/** The last entry of a terminal's audit chain as remembered. */
export interface RememberedHead {
  readonly seq: number
  readonly hash: string
}

/** What is remembered of the store outside of it, so that a loss is seen at the start. */
export interface Remembered {
  readonly generation: string
  /** By terminal. */
  readonly heads: Readonly<Record<string, RememberedHead>>
  /** The latest time seen, epoch milliseconds (高水位). */
  readonly highWater: number
}

/** A second place beside the database (OPFS), flushed to the disk. Problems: `second-place-failed` {name}. */
export interface SecondPlace {
  /** Undefined when nothing was ever remembered here. */
  readonly recall: () => Promise<Result<Remembered | undefined>>
  /** Resolves once it is on the disk. */
  readonly remember: (remembered: Remembered) => Promise<Result<void>>
}
