import { ERAS, type Era } from './era.ts'

/** What a written date says, before it is asked whether such a date exists. Without `year` only the era is known. */
export interface WrittenDate {
  readonly era?: Era
  readonly year?: number
  readonly month?: number
  readonly day?: number
  readonly approximate: boolean
}

const FULL_WIDTH = /[！-～]/g
const FULL_WIDTH_OFFSET = 0xfee0

const toHalfWidth = (text: string): string =>
  text
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[ \t\u3000]/g, '')

const ERA = `(?<era>${ERAS.map((era) => `${era.name}|${era.letter}`).join('|')})`
const ERA_YEAR = '(?<eraYear>元|\\d{1,2})'
const YEAR = `(?:${ERA}${ERA_YEAR}|(?:西暦)?(?<year>\\d{4}))`
const MONTH = '(?<month>\\d{1,2})'
const DAY = '(?<day>\\d{1,2})'

const PATTERNS: readonly RegExp[] = [
  `${YEAR}年(?:${MONTH}月(?:${DAY}日)?)?`,
  `${YEAR}(?:-${MONTH}(?:-${DAY})?)?`,
  `${YEAR}(?:/${MONTH}(?:/${DAY})?)?`,
  `${YEAR}(?:\\.${MONTH}(?:\\.${DAY})?)?`,
  `${YEAR}年${MONTH}月(?:日不詳|不詳日?)`,
  `${YEAR}年(?:月日不詳|月不詳|不詳|不詳月不詳日)`,
  `${ERA}(?:年)?(?:月日)?不詳`,
].map((source) => new RegExp(`^${source}$`, 'i'))

const numberOf = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits))

/** Reads a date's spelling, in full-width or half-width digits; `undefined` when it is none of the known ones. */
export const readDateText = (text: string): WrittenDate | undefined => {
  const plain = toHalfWidth(text)
  const exact = plain.replace(/(?:頃|ごろ|ころ)$/, '')
  const groups = PATTERNS.map((pattern) => pattern.exec(exact)).find((match) => match !== null)?.groups
  if (groups === undefined) return undefined
  const written = groups['era']?.toUpperCase()
  const era = ERAS.find(({ name, letter }) => name === written || letter === written)
  const year = groups['eraYear'] === '元' ? 1 : numberOf(groups['eraYear'] ?? groups['year'])
  const month = numberOf(groups['month'])
  const day = numberOf(groups['day'])
  return {
    ...(era === undefined ? {} : { era }),
    ...(year === undefined ? {} : { year: era === undefined || year === 0 ? year : era.firstYear + year - 1 }),
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    approximate: exact !== plain,
  }
}
