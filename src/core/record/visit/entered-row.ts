import type { Subject } from '../fact.ts'

/** A row of data for a core system (基幹系への入力データ): whose it is, and of which life event where it is of one. */
export interface EntryRef {
  /** Id of the system in the city's exports file. */
  readonly system: string
  readonly subject: Subject
  readonly event?: string
}

/** How it got there: typed in by hand from the screen, or taken in as a file. */
export const ENTERED_BY = ['screen', 'file'] as const

/** One of them. */
export type EnteredBy = (typeof ENTERED_BY)[number]

/** A row that was entered (入力済). `contentHash` is that of its values then: when they are others now, it is entered anew. */
export interface EnteredRow extends EntryRef {
  readonly by: EnteredBy
  readonly contentHash: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** The key of a row among all of a visit: `residents/e1/person/p1`. */
export const entryKey = ({ system, subject, event }: EntryRef): string =>
  `${system}/${event ?? ''}/${subject.type}/${subject.id}`
