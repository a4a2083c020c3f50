import type { Place } from '#core/value'

/** The line and column (from 1) of an offset in a text. */
export const placeInText = (file: string, text: string, at: number): Place => {
  const before = text.slice(0, at).split('\n')
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
