import type { SheetView } from '#app/desk/commands'
import type { PrintedSheet, REPRINT_REASONS } from '#core/record'

/** What the clerk chose of the sheets: offered ones taken along, called ones left out, printed ones to be printed again. */
export interface PrintChoice {
  readonly chosen: readonly string[]
  readonly left: readonly string[]
  /** Why each is printed again; empty where it was not said yet. */
  readonly again: Readonly<Record<string, string>>
  /** Printed twice, the second set being the resident's own (控). */
  readonly copied: readonly string[]
}

/** Nothing but what is called for. */
export const NOTHING_CHOSEN: PrintChoice = { chosen: [], left: [], again: {}, copied: [] }

/** The sheet as it is on paper now, in the hands of the clerk or the resident, or written by hand; undefined when this content is not. */
export const onPaper = ({ printed, contentHash }: SheetView): PrintedSheet | undefined =>
  printed.findLast(
    (sheet) =>
      (sheet.handwritten === true || sheet.contentHash === contentHash) &&
      (sheet.status === 'awaiting' || sheet.status === 'confirmed'),
  )

/** Whether a sheet goes out of the next print dialog. */
export const isGoing = (sheet: SheetView, { chosen, left, again }: PrintChoice): boolean => {
  if (sheet.job === undefined) return false
  if (onPaper(sheet) !== undefined) return (again[sheet.key] ?? '') !== ''
  return sheet.offered === true ? chosen.includes(sheet.key) : !left.includes(sheet.key)
}

const turned = (keys: readonly string[], key: string): readonly string[] =>
  keys.includes(key) ? keys.filter((each) => each !== key) : [...keys, key]

/** The choice with this sheet taken along, or left out. */
export const turn = (choice: PrintChoice, sheet: SheetView): PrintChoice => {
  if (onPaper(sheet) !== undefined) {
    const { [sheet.key]: asked, ...others } = choice.again
    return { ...choice, again: asked === undefined ? { ...others, [sheet.key]: '' } : others }
  }
  const list = sheet.offered === true ? 'chosen' : 'left'
  return { ...choice, [list]: turned(choice[list], sheet.key) }
}

/** The choice with a second set of this sheet, or without. */
export const turnCopy = (choice: PrintChoice, { key }: SheetView): PrintChoice => ({
  ...choice,
  copied: turned(choice.copied, key),
})

/** The sheet as it is drawn: with its second set where one was asked for. */
export const withCopy = (sheet: SheetView, { copied }: PrintChoice, mark: string): SheetView =>
  sheet.job === undefined || !copied.includes(sheet.key) ? sheet : { ...sheet, job: { ...sheet.job, copyMark: mark } }

/** What the paper of a sheet has in common with those that go out of one dialog: no browser changes the tray in between. */
const paperOf = ({ job }: SheetView): string =>
  [job?.overlay?.paper, job?.tray, job?.paper, job?.duplex === true ? 'duplex' : ''].join()

/** Of the sheets that are to go out, those that lie on one paper with the first of them; the rest go out of the next dialog. */
export const onOnePaper = (sheets: readonly SheetView[]): readonly SheetView[] => {
  const [first] = sheets
  return first === undefined ? [] : sheets.filter((sheet) => paperOf(sheet) === paperOf(first))
}

/** Why a sheet that is in hand may be printed again. That it jammed is said when the sheets are counted, by one key. */
export const REASONS_IN_HAND = [
  'spoilt',
  'miswritten',
  'lost',
  'other',
] as const satisfies readonly (typeof REPRINT_REASONS)[number][]

/** Whoever prints a sheet a second time says why; for one that nobody has in hand that was said when it was taken back. */
export const reasonOf = (sheet: SheetView, { again }: PrintChoice): { readonly reason?: { readonly code: string } } => {
  if (sheet.copy === 1) return {}
  const said = again[sheet.key] ?? ''
  const last = sheet.printed.findLast(({ serial, status }) => serial === sheet.serial && status === 'voided')
  return { reason: { code: said === '' ? (last?.voidedFor ?? 'did-not-come-out') : said } }
}

/** Paper that is with the resident and has not come back, and how it comes back when all is well: signed, or received for good. */
export const stillOut = (
  sheets: readonly SheetView[],
): readonly { readonly job: string; readonly how: 'signed' | 'received' }[] =>
  sheets.flatMap((sheet) => {
    const paper = onPaper(sheet)
    const isOut = paper?.status === 'confirmed' && paper.returned === undefined && sheet.class !== 'office-paper'
    return isOut ? [{ job: paper.job, how: sheet.class === 'resident-form' ? 'signed' : 'received' } as const] : []
  })
