import { bytesOfPrivateUse, type CityCharacters } from '#core/definitions'
import type { TextEncodingName } from './table.ts'

/**
 * Why a field has to be compared with the paper (要照合). `private-use`: a character of some system's own (外字); `geta`: 〓, printed
 * for a character that a system lacked; `lost`: bytes that are no character; `question-mark`: ? which a conversion writes for
 * what it cannot; `name-not-split`: no space tells family from given name.
 */
export type ComparisonReason = 'private-use' | 'geta' | 'lost' | 'question-mark' | 'name-not-split'

/** One character, or the whole field, that is to be compared. */
export interface Comparison {
  readonly reason: ComparisonReason
  /** Place of the character in the field as the file has it, in characters from 1; 0 for the whole field. */
  readonly position: number
  /** The original bytes in hexadecimal (`F040`), where they are known. */
  readonly bytes?: string
  /** What the city's table puts in its place; without it the character stays as it came. */
  readonly mappedTo?: string
  readonly note?: string
}

/** A text with the city's own characters put in, and what of it is to be compared. */
export interface ComparedText {
  readonly text: string
  readonly comparisons: readonly Comparison[]
}

const PRIVATE_USE = /^\p{Co}$/u

const BY_CODE_POINT: ReadonlyMap<number, ComparisonReason> = new Map([
  [0xfffd, 'lost'],
  [0x3013, 'geta'],
  [0x3f, 'question-mark'],
  [0xff1f, 'question-mark'],
])

const reasonOf = (character: string): ComparisonReason | undefined =>
  PRIVATE_USE.test(character) ? 'private-use' : BY_CODE_POINT.get(character.codePointAt(0) ?? 0)

/**
 * Looks through a text for characters that cannot be trusted and puts in those the city's table knows. All others stay code
 * point by code point as they are. `lost` holds the bytes behind each U+FFFD of the text, in order.
 */
export const compareText = (
  text: string,
  encoding: TextEncodingName,
  lost: readonly string[],
  characters: CityCharacters,
): ComparedText => {
  const comparisons: Comparison[] = []
  let losses = 0
  const read = [...text].map((character, index) => {
    const reason = reasonOf(character)
    if (reason === undefined) return character
    const known = characters.get(character)
    const bytes = reason === 'lost' ? lost[losses] : encoding === 'cp932' ? bytesOfPrivateUse(character) : undefined
    if (reason === 'lost') losses += 1
    comparisons.push({
      reason,
      position: index + 1,
      ...(bytes === undefined ? {} : { bytes }),
      ...(known === undefined ? {} : { mappedTo: known.to }),
      ...(known?.note === undefined ? {} : { note: known.note }),
    })
    return known?.to ?? character
  })
  return { text: read.join(''), comparisons }
}
