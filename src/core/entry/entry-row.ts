import type { Subject } from '#core/record'

/**
 * Why a cell stands empty and has to be looked into (要確認): nobody said it, わからない, only part of the date is known, the system
 * has no code for it or for the era, it is left for handwriting (支援措置), or it is outside the domains of whoever asks.
 */
export type EntryMark = 'not-stated' | 'unknown' | 'part-of-date' | 'no-code' | 'no-era' | 'by-hand' | 'not-shown'

/** One field of an entry screen: finished text in the system's own writing, code points as recorded. */
export interface EntryCell {
  readonly field: string
  readonly label: string
  /** Empty where there is nothing to enter, and where it is marked. */
  readonly value: string
  readonly mark?: EntryMark
  /** What the record says where the system's writing has no place for it. */
  readonly written?: string
}

/** What is entered for one person, household or life event. */
export interface EntryRow {
  /** Names the row among those of its system; the same for the same subject and event. */
  readonly key: string
  readonly subject: Subject
  /** The life event it is about, where there is one. */
  readonly event?: string
  /** Whether it is settled that it is to be entered; a row that is not leaves in no file. */
  readonly settled: boolean
  readonly cells: readonly EntryCell[]
}

/** Whether a cell has to be looked into before it is entered. */
export const isMarked = ({ mark }: EntryCell): boolean => mark !== undefined
