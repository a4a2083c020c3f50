import type { Located } from '#core/definitions'
import type { Form } from '#core/printing'

/** A form and where it was written. */
export interface KnownForm {
  readonly form: Form
  readonly located: Located
}

/** The forms there are, and the facts each source of a field is made from (none for what is no fact of a visit). */
export interface FormsKnown {
  readonly sheets: readonly KnownForm[]
  readonly factsOf: (source: string) => readonly string[]
}
