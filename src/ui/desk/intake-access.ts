import type { FoundAddresses } from '#app/intake/find-addresses'
import type { HouseholdFile, HouseholdFileQuery } from '#app/intake/read-household-file'
import type { AnnouncedVisits, CharacterMatch } from '#core/intake'
import type { NeededFont } from '#core/printing'
import type { Result } from '#core/value'

/** Which household of a file is wanted; the file's own bytes and name are taken from it and nowhere kept. */
export type WantedFile = Omit<HouseholdFileQuery, 'file' | 'bytes'>

/** What the screens need for what comes in on paper or in files; the composition root provides it. */
export interface IntakeAccess {
  /** This visit's household out of a file. Problems of the file stand in the answer, each with its line. */
  readonly readHousehold: (file: File, wanted: WantedFile) => Promise<Result<HouseholdFile>>
  /** The visits a file announces for today (来庁予定), with the problems of the file, each with its line. Nothing is kept. */
  readonly readAnnounced: (file: File) => Promise<Result<AnnouncedVisits>>
  /** By kanji or code point. */
  readonly searchCharacters: (query: string) => Promise<readonly CharacterMatch[]>
  /** The kanji of a reading (よみ) in kana; empty for anything else, `readings-unreadable` where they cannot be fetched. */
  readonly readCharacters: (query: string) => Promise<Result<readonly string[]>>
  /** What lies under a postal code; `undefined` while it is none. */
  readonly findAddresses: (text: string) => Promise<Result<FoundAddresses | undefined>>
  /** Loads a print face into the page and answers the family under which it draws; undefined when it cannot be loaded. */
  readonly showFace: (font: NeededFont) => Promise<string | undefined>
}
