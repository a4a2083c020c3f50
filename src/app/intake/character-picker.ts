import { readingAsked, searchCharacters, variantsOf, withFamilies } from '#core/intake'
import type { CharacterChoice, CharacterMatch } from '#core/intake'
import type { Catalogue } from '#core/definitions'
import type { KanjiReadings } from '../ports/kanji-readings.ts'
import type { PrintFaces } from '../ports/printer.ts'

/** Finds the character of a paper that no keyboard has (邉 with its variations, 𠮷). */
export interface CharacterPicker {
  readonly variantsOf: (kanji: string) => Promise<readonly CharacterChoice[]>
  /** By kanji or code point; see `searchCharacters` of core/intake. */
  readonly search: (query: string) => Promise<readonly CharacterMatch[]>
  /** The kanji read as it is asked (よみ, kana of any width), each with its family behind it; empty for anything but kana. */
  readonly read: (query: string) => Promise<readonly string[]>
}

/**
 * A picker over the faces installed here: what it offers can be printed here. The coverage of the faces is the one the print
 * check uses, asked for at the first look-up and kept by the adapter; no second table can fall behind it.
 */
export const openCharacterPicker = (
  catalogue: Pick<Catalogue, 'characterFamilies'>,
  faces: Pick<PrintFaces, 'installed'>,
  readings: KanjiReadings,
): CharacterPicker => ({
  variantsOf: async (kanji) => variantsOf(kanji, catalogue.characterFamilies, (await faces.installed()).faces),
  search: async (query) => searchCharacters(query, catalogue.characterFamilies, (await faces.installed()).faces),
  read: async (query) => {
    const reading = readingAsked(query)
    return reading === undefined ? [] : withFamilies(await readings.kanji(reading), catalogue.characterFamilies)
  },
})
