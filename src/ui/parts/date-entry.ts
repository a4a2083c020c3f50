import { eraFromName, partsFromText, toHalfWidth, type DateParts } from './date-parts.ts'

/** A box of the date field. */
export type DateBox = 'year' | 'month' | 'day'

/** The box after each, and the one before. */
export const NEXT_BOX: Readonly<Record<DateBox, DateBox | undefined>> = { year: 'month', month: 'day', day: undefined }
/** The box before each, where deleting goes on. */
export const BOX_BEFORE: Readonly<Record<DateBox, DateBox | undefined>> = {
  year: undefined,
  month: 'year',
  day: 'month',
}

/** The keys that end a box: the points of S25.4.1, and 年 or 月 where the keyboard has them. */
export const isSeparator = (key: string): boolean => /^[./,\-年月 ]$/.test(key)

// 19 and 20 may be the start of 1988; 1 and 0 the start of a two-digit month. They wait for the next stroke or a separator.
const isComplete: Readonly<Record<DateBox, (typed: string) => boolean>> = {
  year: (typed) =>
    typed === '元' || /^\d{4}$/.test(typed) || (/^\d{2}$/.test(typed) && typed !== '19' && typed !== '20'),
  month: (typed) => /^(?:\d{2}|[2-9])$/.test(typed),
  day: () => false,
}

/** What a box's new text makes of the field, and the box to go to when this one is complete. */
export interface DateEntry {
  readonly parts: DateParts
  readonly next: DateBox | undefined
}

/**
 * Takes what now stands in a box. The year box also takes an era's letter or name (`s25`), a western year, which changes
 * the era, and a whole written date, which fills all boxes.
 */
export const enterText = (parts: DateParts, box: DateBox, raw: string): DateEntry => {
  const typed = toHalfWidth(raw)
  if (box !== 'year') {
    const value = typed.replace(/\D+$/, '')
    return { parts: { ...parts, [box]: value }, next: isComplete[box](value) ? NEXT_BOX[box] : undefined }
  }
  const whole = /\d\D+\d|頃|ごろ/.test(typed) ? partsFromText(typed) : undefined
  if (whole !== undefined) return { parts: whole, next: 'day' }
  const [, name = '', rest = ''] = /^(\D*)(.*)$/.exec(typed) ?? []
  const named = eraFromName(name)
  const year = (named === undefined ? typed : rest).replace(/[年./,-]+$/, '')
  const era = /^\d{3,4}$/.test(year) ? 'western' : (named ?? parts.era)
  return { parts: { ...parts, era, year }, next: isComplete.year(year) ? 'month' : undefined }
}
