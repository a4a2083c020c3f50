import type { PrintedSheet } from './visit-state.ts'

/**
 * Why a sheet is printed again (再印刷). `jam` (紙詰まり) and `did-not-come-out` are said of paper that nobody has in hand; the others of
 * one that was handed over.
 */
export const REPRINT_REASONS = ['spoilt', 'miswritten', 'lost', 'other', 'jam', 'did-not-come-out'] as const

const NEVER_IN_HAND: readonly string[] = ['jam', 'did-not-come-out']

/** Whether a reason says that the paper before never came into anybody's hand. */
export const saysNeverInHand = (code: string): boolean => NEVER_IN_HAND.includes(code)

/** What tells a sheet of a visit from its others: its number; a sample has none, and is told by what stands on it. */
type Named = Pick<PrintedSheet, 'form' | 'subject' | 'serial' | 'contentHash'>

const isSame = (a: Named, b: Named): boolean =>
  a.form === b.form &&
  a.subject === b.subject &&
  a.serial === b.serial &&
  (a.serial !== undefined || a.contentHash === b.contentHash)

/** The copies of a sheet that were printed (第1刷 and on), in their order. */
export const copiesOf = (sheets: readonly PrintedSheet[], sheet: Named): readonly PrintedSheet[] =>
  sheets.filter((each) => isSame(each, sheet))

/** One of them was counted and handed over, and nothing has taken its place. */
export const isInHand = (copies: readonly PrintedSheet[]): boolean =>
  copies.some(({ status }) => status === 'confirmed')

/**
 * The numbers under which a form, for a person where it is for one, may be printed again while the content of the number stays the same,
 * the last first. Taking a sheet back (回収) makes its number void for good; paper that jammed leaves it alive.
 */
export const livingSerials = (
  sheets: readonly PrintedSheet[],
  { form, subject }: Pick<PrintedSheet, 'form' | 'subject'>,
): readonly string[] => {
  const own = sheets.filter((sheet) => sheet.form === form && sheet.subject === subject).toReversed()
  const numbersOf = (each: readonly PrintedSheet[]): readonly string[] => each.flatMap(({ serial }) => serial ?? [])
  const recalled = numbersOf(own.filter(({ status }) => status === 'recalled'))
  return [...new Set(numbersOf(own))].filter((serial) => !recalled.includes(serial))
}

/**
 * The sheets after one of them was counted: of one number a single copy is in force, so that a copy handed over before gives way to it
 * (差替え).
 */
export const withInForce = (sheets: readonly PrintedSheet[], job: string): readonly PrintedSheet[] => {
  const counted = sheets.find((sheet) => sheet.job === job)
  if (counted === undefined) return sheets
  return sheets.map((sheet) => {
    if (sheet.job === job) return { ...sheet, status: 'confirmed' }
    return sheet.status === 'confirmed' && isSame(sheet, counted) ? { ...sheet, status: 'replaced' } : sheet
  })
}

/** Whether its paper is good for nothing any more (書損): jammed or spoilt at the printer, taken back, or another copy took its place. */
export const isSpoilt = ({ status, voidedFor }: Pick<PrintedSheet, 'status' | 'voidedFor'>): boolean =>
  status === 'recalled' || status === 'replaced' || (status === 'voided' && voidedFor !== 'did-not-come-out')
