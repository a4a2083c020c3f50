import type { ScreenName } from '../router/index.ts'
import type { KeptValues } from './kept.ts'
import type { TypedFields } from './typed-fields.ts'

/** Where a clerk was when the screen locked. It is sealed under the clerk's own key at once, and opened by nobody else. */
export interface Place {
  readonly screen: ScreenName
  /** The visit on the screen. */
  readonly visit?: string
  readonly typed: TypedFields
  readonly kept: KeptValues
}
