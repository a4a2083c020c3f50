import type { Problem } from '#core/value'

/** Something wrong in a form's own file, at a JSON pointer into it. */
export interface FormFinding {
  readonly pointer: string
  readonly code: string
  readonly params: Problem['params']
}
