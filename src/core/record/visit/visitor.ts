/**
 * In what capacity somebody stands at the window (届出人の資格, 住民基本台帳法26条・27条3項): 本人, 世帯主, 同一世帯員,
 * 法定代理人, 任意代理人, 使者.
 */
export type Capacity = 'self' | 'head' | 'same-household' | 'statutory-agent' | 'appointed-agent' | 'messenger'

/** All capacities, in the order in which a screen offers them. */
export const CAPACITIES = [
  'self',
  'head',
  'same-household',
  'statutory-agent',
  'appointed-agent',
  'messenger',
] as const satisfies readonly Capacity[]

/** A document somebody laid on the desk; never a number or a copy of it. */
export interface ShownDocument {
  /** Id in the identity file of the pack. */
  readonly document: string
  /** Last day it is in force as read from it, ISO; absent when it bears none or it was not read. */
  readonly validUntil?: string
}

/** Who stands here (来庁者): a person apart from the people the visit is about. */
export interface Visitor {
  /** Own id of this visitor within the visit; another person is another id. */
  readonly id: string
  /** As written, in one line. */
  readonly name: string
  readonly contact: string
  readonly capacity: Capacity
  readonly documentsShown: readonly ShownDocument[]
}
