import type { SheetView } from '#app/desk/commands'
import type { VisitDraft } from '#core/record'

/** The forms of a visit that a resident signs and of which none is out: one of them may have come in on paper. */
export const receivable = (sheets: readonly SheetView[]): readonly SheetView[] =>
  sheets.filter(
    (sheet) =>
      sheet.class === 'resident-form' &&
      !sheet.printed.some(({ status }) => status === 'awaiting' || status === 'confirmed'),
  )

/** What records them as 手書き様式; `before` is how many sheets the visit has, so that each is told from all others. */
export const receivedDrafts = (
  chosen: readonly SheetView[],
  pagesOf: (key: string) => number,
  before: number,
): readonly VisitDraft[] =>
  chosen.map(({ key, form, subject }, i) => ({
    type: 'form-taken-on-paper',
    payload: {
      job: `paper-${String(before + i + 1)}`,
      form,
      ...(subject === undefined ? {} : { subject }),
      sheets: pagesOf(key),
    },
  }))
