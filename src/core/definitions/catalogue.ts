import type { Calendar } from '#core/value'
import type { Day, Problem } from '#core/value'
import type { Definition } from './definition.ts'
import type { DeskFile, OfficesFile, PackFile } from './formats/pack-format.ts'
import type { EventsFile } from './formats/vocabulary-format.ts'
import type { Exports } from './exports.ts'
import type { Facilities } from './facilities.ts'
import type { Imports } from './imports.ts'
import type { CharacterFamily, CityCharacters } from './parse-characters.ts'
import type { Localized } from './shape.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A kind of life event, read. */
export type EventKind = EventsFile['events'][number]
/** A section of the city as a role is filled there, with window and hours. */
export type Office = OfficesFile['offices'][number]

/** Everything a desk works by: base pack and overlay read into one. Plain data but for its maps. */
export interface Catalogue {
  readonly id: string
  readonly pack: PackFile
  /** The languages residents are told things in, as the pack or its base declares. */
  readonly languages: NonNullable<PackFile['languages']>
  readonly vocabulary: Vocabulary
  readonly events: ReadonlyMap<string, EventKind>
  readonly documents: ReadonlyMap<string, Localized>
  readonly desk: DeskFile
  readonly offices: ReadonlyMap<string, Office>
  readonly calendar: Calendar
  readonly settings: Readonly<Record<string, string>>
  /** Files that are read at the window: their sources, and the layouts of this city. */
  readonly imports: Imports
  /** What the city's core systems (基幹系) are told. */
  readonly exports: Exports
  /** The city's own characters (外字表). */
  readonly characters: CityCharacters
  /** Kanji that are written for one another in names (異体字). */
  readonly characterFamilies: readonly CharacterFamily[]
  /** The facilities (住所地特例の施設など) the city knows; absent: it keeps no list. */
  readonly facilities?: Facilities
  /** All versions of each procedure, earliest first. A definition with a problem is set aside and not among them. */
  readonly definitions: ReadonlyMap<string, readonly Definition[]>
  readonly problems: readonly Problem[]
}

/** The version in force on a day; undefined when the law has none for it. */
export function versionOn(versions: readonly Definition[], day: Day): Definition | undefined {
  return versions.find(
    ({ effective }) => day >= effective.from && (effective.until === undefined || day <= effective.until),
  )
}
