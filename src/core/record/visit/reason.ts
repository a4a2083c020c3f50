/** A code with an optional sentence in the clerk's words. */
export interface Reason {
  readonly code: string
  readonly text?: string
}
