import type { Capacity } from './capacity.ts'
import type { ShownDocument } from './shown-document.ts'

/** All that is known of who stands there, or who wrote. */
export interface Shown {
  readonly capacity: Capacity
  readonly documents: readonly ShownDocument[]
  /** The questions only the person can answer were answered (口頭質問). */
  readonly explained: boolean
  /** How it came in; absent: at the window. */
  readonly channel?: 'window' | 'post'
  /** A corporation (法人) asks, through somebody who acts for it; absent: no. */
  readonly corporation?: boolean
  /** Circumstances (事情) that were told and believed, by their ids; absent: none. */
  readonly circumstances?: readonly string[]
}

/** How somebody came: in what capacity, on which way, for a corporation or not. */
export type Came = Pick<Shown, 'capacity' | 'channel' | 'corporation'>

/** For whom a way or a rule of a scheme is. */
interface ForWhom {
  readonly capacities?: readonly Capacity[] | undefined
  readonly channel?: 'window' | 'post' | undefined
  readonly corporation?: boolean | undefined
}

/** Whether a way or a rule is for somebody who came like this. */
export const isFor = (rule: ForWhom, shown: Came): boolean =>
  (rule.capacities === undefined || rule.capacities.includes(shown.capacity)) &&
  (rule.channel === undefined || rule.channel === (shown.channel ?? 'window')) &&
  (rule.corporation === undefined || rule.corporation === (shown.corporation ?? false))
