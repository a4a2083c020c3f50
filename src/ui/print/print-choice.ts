import type { SheetView } from '#app/desk/commands'
import type { PrintedSheet } from '#core/record'

/** What the clerk chose of the sheets: offered ones taken along, called ones left out, printed ones to be printed again. */
export interface PrintChoice {
  readonly chosen: readonly string[]
  readonly left: readonly string[]
  readonly again: readonly string[]
}

/** Nothing but what is called for. */
export const NOTHING_CHOSEN: PrintChoice = { chosen: [], left: [], again: [] }

/** The sheet as it is on paper now, in the hands of the clerk or the resident; undefined when this content is not. */
export const onPaper = ({ printed, contentHash }: SheetView): PrintedSheet | undefined =>
  printed.findLast(
    (sheet) => sheet.contentHash === contentHash && (sheet.status === 'awaiting' || sheet.status === 'confirmed'),
  )

/** Whether a sheet goes out of the next print dialog. */
export const isGoing = (sheet: SheetView, { chosen, left, again }: PrintChoice): boolean => {
  if (sheet.job === undefined) return false
  if (onPaper(sheet) !== undefined) return again.includes(sheet.key)
  return sheet.offered === true ? chosen.includes(sheet.key) : !left.includes(sheet.key)
}

const turned = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]

/** The choice with this sheet taken along, or left out. */
export const turn = (choice: PrintChoice, sheet: SheetView): PrintChoice => {
  const list = onPaper(sheet) !== undefined ? 'again' : sheet.offered === true ? 'chosen' : 'left'
  return { ...choice, [list]: turned(choice[list], sheet.key) }
}
