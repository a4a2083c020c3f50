import type { DayCommand, NoticeLine } from '#app/day/commands'
import type { Result } from '#core/value'

/** Today's notices (本日のお知らせ), asked as whoever is signed in; the composition root provides it. */
export interface DayAccess {
  readonly notices: () => Promise<Result<readonly NoticeLine[]>>
  /** Answers the notices as they stand afterwards. */
  readonly execute: (command: DayCommand) => Promise<Result<readonly NoticeLine[]>>
}
