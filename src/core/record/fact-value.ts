/**
 * A fact as it was written: a text, several texts, or a text in named parts (a name: family, given, kana). The vocabulary
 * gives it its type when it is read, so that a record survives a change of the vocabulary.
 */
export type FactValue = string | readonly string[] | { readonly [part: string]: string }

/** わからない: an answer of its own. It is recorded, not asked again, and never becomes no. */
export interface Unknown {
  readonly unknown: true
  /** 後で確認: it can be found out, and somebody means to. */
  readonly later?: true
}

/** The answer わからない. */
export const UNKNOWN: Unknown = { unknown: true }

/** The answer 後で確認: as unknown as any, and put on the list of what is to be found out. */
export const LATER: Unknown = { unknown: true, later: true }

/** True for the answer わからない. A written part is always a text, so no written value is mistaken for it. */
export const isUnknown = (value: FactValue | Unknown): value is Unknown =>
  typeof value === 'object' && !Array.isArray(value) && (value as Unknown).unknown === true
