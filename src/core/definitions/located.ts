import type { Place, Problem } from '#core/value'

/**
 * A file of a pack as it was read: its plain value, in which every scalar is still the text that was written, and where
 * each node stands. Made by an adapter; the core never parses text files itself.
 */
export interface Located {
  /** Path of the file, relative to the folder the packs lie in. */
  readonly file: string
  readonly value: unknown
  /**
   * Line and column (from 1) by JSON pointer; `#key` appended to a pointer is the place of the key itself. Absent where no text is at
   * hand. Asked for when something is wrong.
   */
  readonly places?: () => Readonly<Record<string, readonly [line: number, column: number]>>
}

/** The place of a pointer, or of the nearest node around it that is there. */
export function placeOf(located: Located, pointer: string): Place {
  const places = located.places?.() ?? {}
  let at = pointer
  for (;;) {
    const found = places[at]
    if (found !== undefined) return { file: located.file, line: found[0], column: found[1], pointer }
    if (at === '') return { file: located.file, line: 1, column: 1, pointer }
    at = at.endsWith('#key') ? at.slice(0, -4) : at.slice(0, at.lastIndexOf('/'))
  }
}

/** A problem of a file, at the place of a pointer. */
export function problemAt(located: Located, pointer: string, code: string, params: Problem['params'] = {}): Problem {
  return { code, params, at: placeOf(located, pointer) }
}

/** One step deeper in a JSON pointer. */
export function step(pointer: string, key: string | number): string {
  return `${pointer}/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`
}
