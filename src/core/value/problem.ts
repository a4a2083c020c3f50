/** A place in a source text. `line` and `column` are 1-based; `pointer` is a JSON Pointer into the parsed value. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly pointer?: string
}

/**
 * Something that is wrong, as a code and its parameters; the sentence for it stands in `src/locales`.
 * `code` is kebab-case and unique over the whole product; `params` hold only what the sentence shows.
 */
export interface Problem {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly at?: Place
}

/** A problem without a place. */
export const problem = (code: string, params: Problem['params'] = {}): Problem => ({ code, params })

/** The same problem, said of a place. */
export const problemAt = (at: Place, code: string, params: Problem['params'] = {}): Problem => ({ code, params, at })
