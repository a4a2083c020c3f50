import type { CaseAnswer, CaseCommand, CaseLine, CaseView } from '#app/cases/commands'
import type { DayBook } from '#app/day/day-book'
import type { Result } from '#core/value'

/** Cases that last (継続する案件), asked as whoever is signed in; the composition root provides it. */
export interface CaseAccess {
  readonly list: () => Promise<Result<readonly CaseLine[]>>
  readonly search: (name: string) => Promise<Result<readonly CaseLine[]>>
  readonly view: (stream: string) => Promise<Result<CaseView>>
  readonly execute: (command: CaseCommand) => Promise<Result<CaseAnswer>>
}

/** The day book (受付簿), asked as whoever is signed in. */
export interface DayBookAccess {
  /** Of today, or of an earlier day (ISO) still kept. */
  readonly read: (day?: string) => Promise<Result<DayBook>>
  /** The book that goes on paper; that it does is written down. */
  readonly print: (day?: string) => Promise<Result<DayBook>>
}
