import type { CityCharacters, ImportLayout } from '#core/definitions'
import type { Lexicon } from '#core/logic'
import type { WantedHousehold } from './choose-household.ts'
import type { HouseholdEffect } from './fact-sides.ts'
import type { Table } from './table.ts'

/** A file as it was read, and what it is read with. */
export interface HouseholdRequest {
  readonly table: Table
  readonly layout: ImportLayout
  readonly lexicon: Lexicon
  readonly characters: CityCharacters
  readonly wanted: WantedHousehold
  /** Of the event the persons come with; `stays` for a household that is joined. */
  readonly effect: HouseholdEffect
  /** Ids of persons the visit has already. */
  readonly taken: readonly string[]
}
