import type { Remembered, RememberedHead, SecondPlace } from '#app/ports'
import { success, type Result } from '#core/value'

/** Keeps the second place up with the database. */
export interface Marks {
  /** What was written; returns at once. */
  readonly note: (heads: Readonly<Record<string, RememberedHead>>, at: number) => void
  /** Until everything noted so far is in the second place; the answer of the last writing. */
  readonly settled: () => Promise<Result<void>>
  /** Takes the latest time back to this one: the clock was ahead, and somebody has answered for it. */
  readonly lower: (at: number) => Promise<Result<void>>
}

/** How long notes are gathered, milliseconds: a mark may lag, and the clerk's next write should find the disk free. */
const GATHERING = 250

/**
 * Notes are gathered: those of a quarter of a second, or of the writing before, are written together. A mark that lags behind
 * the database is harmless, and one that failed is tried again with the next.
 */
export const createMarks = (place: SecondPlace, known: Remembered): Marks => {
  let remembered = known
  let noted = false
  let writing: Promise<Result<void>> | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined

  const write = async (): Promise<Result<void>> => {
    let result: Result<void> = success(undefined)
    while (noted) {
      noted = false
      result = await place.remember(remembered)
    }
    writing = undefined
    if (!result.ok) noted = true
    return result
  }

  const settled = (): Promise<Result<void>> => {
    clearTimeout(waiting)
    waiting = undefined
    if (writing === undefined && noted) writing = write()
    return writing ?? Promise.resolve(success(undefined))
  }

  return {
    note: (heads, at) => {
      remembered = {
        ...remembered,
        heads: { ...remembered.heads, ...heads },
        highWater: Math.max(remembered.highWater, at),
      }
      noted = true
      waiting ??= setTimeout(() => {
        waiting = undefined
        writing ??= write()
      }, GATHERING)
    },
    settled,
    lower: async (at) => {
      await settled()
      remembered = { ...remembered, highWater: at }
      // Within a generation the second place only goes forward, so it forgets this one first.
      const forgotten = await place.remember({ generation: '', heads: {}, highWater: at })
      return forgotten.ok ? place.remember(remembered) : forgotten
    },
  }
}

/** For a store without a second place. */
export const NO_PLACE: SecondPlace = {
  recall: () => Promise.resolve(success(undefined)),
  remember: () => Promise.resolve(success(undefined)),
}
