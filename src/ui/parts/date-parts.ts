/** The calendars of the date field, in the order of its list: the newest era first, the western years last. */
export const DATE_ERAS = ['reiwa', 'heisei', 'showa', 'taisho', 'meiji', 'western'] as const
/** An era of the date field, or the western calendar. */
export type DateEra = (typeof DATE_ERAS)[number]

/** What stands in the boxes of a date field: texts as typed, no date yet. `year` may be 元. */
export interface DateParts {
  readonly era: DateEra
  readonly year: string
  readonly month: string
  readonly day: string
  readonly approximate: boolean
}

const NAMES: Readonly<Record<string, DateEra>> = {
  令和: 'reiwa', R: 'reiwa', 平成: 'heisei', H: 'heisei', 昭和: 'showa', S: 'showa',
  大正: 'taisho', T: 'taisho', 明治: 'meiji', M: 'meiji', 西暦: 'western',
} // prettier-ignore
const WRITTEN: Readonly<Record<DateEra, string>> = {
  reiwa: '令和', heisei: '平成', showa: '昭和', taisho: '大正', meiji: '明治', western: '西暦',
} // prettier-ignore

const FULL_WIDTH_OFFSET = 0xfee0

/** Full-width digits, letters and marks as half-width, without white space; kanji stay as they are. */
export const toHalfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/[\s\u3000]/g, '')

/** The era a letter or name stands for: `S`, `s`, `昭和`. */
export const eraFromName = (name: string): DateEra | undefined => NAMES[name.toUpperCase()]

const ERA = '(令和|平成|昭和|大正|明治|西暦|[RHSTM])'
const WHOLE = new RegExp(
  `^${ERA}?(元|\\d{1,4})(?:[年./-](?:(\\d{1,2})(?:[月./-](?:(\\d{1,2})日?)?)?)?)?(頃|ごろ)?$`,
  'i',
)
const UNKNOWN = new RegExp(`^${ERA}?年?月?日?不詳$`, 'i')

/** A written date without its 不詳 month or day: 昭和25年月日不詳 is 昭和25年. */
const known = (text: string): string =>
  text.replace(/年(?:月日不詳|月不詳|不詳|不詳月不詳日)$/, '年').replace(/月(?:日不詳|不詳日?)$/, '月')

/**
 * Takes a whole written date apart: `S25.4.1`, `昭和25年4月1日`, `2026-04-01`, `1950年4月頃`, `昭和年月日不詳`, also in full width.
 * `undefined` when it is not of that kind; whether such a date exists is not asked here.
 */
export const partsFromText = (text: string): DateParts | undefined => {
  const plain = toHalfWidth(text)
  const unknown = UNKNOWN.exec(plain)
  if (unknown !== null) {
    return { era: eraFromName(unknown[1] ?? '') ?? 'western', year: '不詳', month: '', day: '', approximate: false }
  }
  const [, name, year, month = '', day = '', approximate] = WHOLE.exec(known(plain)) ?? []
  if (year === undefined) return undefined
  const era = name === undefined ? undefined : eraFromName(name)
  if (era === undefined && year.length !== 4) return undefined
  return { era: era ?? 'western', year, month, day, approximate: approximate !== undefined }
}

/**
 * The boxes as one written date: `令和8年4月1日`, `2026-04-01`, `昭和25年4月頃`; empty when nothing is typed. What makes no
 * date is written as it stands, so that reading it fails and nothing typed is lost.
 */
export const textFromParts = ({ era, year, month, day, approximate }: DateParts): string => {
  if (year === '' && month === '' && day === '') return ''
  if (year === '不詳') return `${era === 'western' ? '' : WRITTEN[era]}年月日不詳`
  const about = approximate ? '頃' : ''
  if (era === 'western' && /^\d{4}$/.test(year) && month !== '') {
    return [year, month.padStart(2, '0'), ...(day === '' ? [] : [day.padStart(2, '0')])].join('-') + about
  }
  const plain = (digits: string): string => digits.replace(/^0+(?=\d)/, '')
  const written = era !== 'western' && plain(year) === '1' ? '元' : plain(year)
  return `${WRITTEN[era]}${written}年${month === '' ? '' : `${plain(month)}月`}${day === '' ? '' : `${plain(day)}日`}${about}`
}
