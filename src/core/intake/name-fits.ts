import type { CityCharacters } from '#core/definitions'
import { compareText } from './comparison.ts'

const SPACES_AND_SELECTORS = /[ \u3000\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu

/**
 * Whether a name in a file may be the one that was typed to find its household: spaces and variation selectors apart, and with
 * any character where the file's own cannot be trusted (外字, 〓, ?). For finding only; names are kept as they are.
 */
export const nameFits = (inFile: string, typed: string, characters: CityCharacters): boolean => {
  const plain = inFile.replace(SPACES_AND_SELECTORS, '')
  const wanted = [...typed.replace(SPACES_AND_SELECTORS, '')]
  const read = [...plain].map((character) => {
    const { text, comparisons } = compareText(character, 'utf-8', [], characters)
    const isOpen = comparisons.some(({ mappedTo }) => mappedTo === undefined)
    return isOpen ? undefined : text.replace(SPACES_AND_SELECTORS, '')
  })
  return (
    read.length === wanted.length && read.every((character, index) => (character ?? wanted[index]) === wanted[index])
  )
}
