import type { BookedSheet, DayBookLine } from '#app/day/day-book'
import type { Disposition } from '#core/record'
import { phrase } from '#locales'

/** What became of a procedure, in the words of the handover. */
export const outcomeWord = (disposition: Disposition): string =>
  phrase('ja', `desk.handover.dispositions.${disposition}`)

/** What a visit was about, in one line: the kinds of event, that it was a consultation, how it came in. */
export function eventWords({ events, purpose, channel, paper, withheld }: DayBookLine): string {
  if (withheld === true) return phrase('ja', 'dayBook.withheld')
  return [
    ...(paper === undefined ? [] : [phrase('ja', 'dayBook.paperBy', paper)]),
    ...(purpose === undefined ? [] : [phrase('ja', 'dayBook.consultation')]),
    ...(channel === undefined ? [] : [phrase('ja', `dayBook.channels.${channel}`)]),
    ...events,
  ].join(phrase('ja', 'desk.marks.list'))
}

/** How many procedures ended how, `ここで完了 2／後日 1`. */
export const outcomeWords = ({ outcomes }: DayBookLine): string =>
  outcomes
    .map(({ disposition, count }) => phrase('ja', 'dayBook.outcome', { word: outcomeWord(disposition), count }))
    .join(phrase('ja', 'dayBook.gap'))

/** The numbers of a visit's sheets, as much as tells them apart: `01 02（取消し）`; how many where they have none. */
export function sheetWords({ sheets }: DayBookLine): string {
  const written = sheets.filter(({ handwritten }) => handwritten === true)
  const printed = sheets.filter(({ handwritten }) => handwritten === undefined)
  const numbered = printed.flatMap(({ serial, status, copy }) =>
    serial === undefined ? [] : [marked(numberOf(serial, copy), status)],
  )
  const others = printed.length - numbered.length
  const unnumbered = others === 0 ? [] : [phrase('ja', 'dayBook.noSerial', { count: others })]
  const byHand = written.length === 0 ? [] : [phrase('ja', 'dayBook.handwritten', { count: written.length })]
  return [...numbered, ...unnumbered, ...byHand].join(phrase('ja', 'dayBook.gap'))
}

/** The last part of a number, and from the second on which printing of it. */
function numberOf(serial: string, copy: number): string {
  const sheet = serial.slice(serial.lastIndexOf('-') + 1)
  return copy === 1 ? sheet : phrase('ja', 'dayBook.nthPrinting', { sheet, copy })
}

const marked = (sheet: string, status: BookedSheet['status']): string =>
  status === 'confirmed'
    ? sheet
    : phrase('ja', 'dayBook.marked', { sheet, mark: phrase('ja', `dayBook.marks.${status}`) })
