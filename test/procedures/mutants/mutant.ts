/** One mistake put into the real content: which text of which file becomes what, and what must be found. */
export interface Mutant {
  readonly name: string
  /**
   * A file, the text as it stands, and what it becomes. A version that is not there yet is made from the one that is; where no
   * text is named, the file is new.
   */
  readonly edits: readonly (readonly [file: string, from: string, to: string])[]
  readonly code: string
  /** The procedure that is verified alone; without it the whole pack is. */
  readonly procedure?: string
  /** Steps of the solver, where they are not to suffice. */
  readonly steps?: number
  /** Tried in the long run only. */
  readonly isLong?: boolean
}

/** The file of a procedure that the law fixes. */
export const definition = (id: string): string => `procedures/national/${id}/definition.yaml`

/** A mistake in one procedure, which is verified alone. */
export const of = (
  code: string,
  procedure: string,
  name: string,
  ...edits: readonly (readonly [from: string, to: string])[]
): Mutant => ({
  name,
  code: `verification-${code}`,
  procedure,
  edits: edits.map(([from, to]) => [definition(procedure), from, to]),
})

/** A mistake in any file, for which the whole pack is verified. */
export const inFile = (code: string, file: string, name: string, from: string, to: string): Mutant => ({
  name,
  code,
  edits: [[file, from, to]],
})

export const VOCABULARY = 'procedures/national/vocabulary.yaml'
export const PACK = 'procedures/national/pack.yaml'
