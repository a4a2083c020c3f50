import { OUTCOMES } from '#app/day/day-book'
import type { DayBook } from '#app/day/day-book'
import { phrase } from '#locales'
import { outcomeWord } from './book-words.ts'

const BYTE_ORDER_MARK = '\u{FEFF}'

/** A cell that a spreadsheet takes for text and never for a formula. */
const cell = (text: string): string => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`

/** The tally of a day as CSV (UTF-8 with a mark, CRLF): counts by section, nothing of anybody. */
export function tallyCsv({ day, tally }: DayBook, sectionWords: (id: string) => string): string {
  const head = [
    phrase('ja', 'dayBook.tally.day'),
    phrase('ja', 'dayBook.tally.section'),
    ...OUTCOMES.map(outcomeWord),
    phrase('ja', 'dayBook.tally.sheets'),
    phrase('ja', 'dayBook.tally.spoilt'),
  ]
  const rows = tally.map(({ section, counts, sheets, spoilt }) => [
    cell(day),
    cell(sectionWords(section)),
    ...OUTCOMES.map((outcome) => String(counts[outcome] ?? 0)),
    String(sheets),
    String(spoilt),
  ])
  return `${BYTE_ORDER_MARK}${[head.map(cell), ...rows].map((row) => row.join(',')).join('\r\n')}\r\n`
}
