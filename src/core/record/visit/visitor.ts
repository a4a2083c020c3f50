import type { Capacity, ShownDocument } from '#core/identity'
import type { Reason } from './reason.ts'

/** What somebody needs to be helped well at the window (配慮). Absent: nothing was asked for. */
export interface HelpNeeds {
  /** Language tag, `vi`. */
  readonly language?: string
  readonly interpreter?: true
  /** 筆談. */
  readonly writing?: true
  readonly largePrint?: true
  readonly wheelchair?: true
  /** Cannot wait long. */
  readonly inHaste?: true
}

/** Who stands here (来庁者): a person apart from the people the visit is about. */
export interface Visitor {
  /** Own id of this visitor within the visit; another person is another id. */
  readonly id: string
  /** As written, in one line. */
  readonly name: string
  readonly contact: string
  readonly capacity: Capacity
  /** How the matter came in; absent: at the window. */
  readonly channel?: 'window' | 'post'
  readonly documentsShown: readonly ShownDocument[]
  /** 委任の範囲: ids of the procedures the letter of attorney covers, or all; absent: nobody has looked, or there is no agent. */
  readonly mandate?: 'all' | readonly string[]
  /** 代筆: why somebody else writes for them. */
  readonly writtenFor?: Reason
  readonly help?: HelpNeeds
}

/**
 * Whether the window still deals with the same visitor. Another name or another capacity is another visitor even under
 * the same id: what was confirmed of one says nothing of the other. A corrected telephone number changes nothing.
 */
export const isSameVisitor = (a: Visitor, b: Visitor): boolean =>
  a.id === b.id && a.name === b.name && a.capacity === b.capacity && a.channel === b.channel
