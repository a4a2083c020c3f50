import type { SignedSheet } from './signed-sheet.ts'
import type { Standing } from './standing.ts'
import type { VisitState } from './visit-state.ts'

/** Everybody who stands at the window (窓口に来た方): the first visitor, then those beside them (夫婦, 親子) in the order they came. */
export const standingOf = ({
  visitor,
  identity,
  companions,
}: Pick<VisitState, 'visitor' | 'identity' | 'companions'>): readonly Standing[] =>
  visitor === undefined ? [] : [{ ...visitor, identity }, ...companions]

/** Who signed, or is to sign, what is out of a form: it stays theirs as long as they stand here. */
export const signatoryOnPaper = (
  { sheets, visitor }: Pick<VisitState, 'sheets' | 'visitor'>,
  { form, subject }: SignedSheet,
): string | undefined => {
  const out = sheets.findLast(
    (sheet) =>
      sheet.form === form && sheet.subject === subject && (sheet.status === 'awaiting' || sheet.status === 'confirmed'),
  )
  return out === undefined ? undefined : (out.signatory ?? visitor?.id)
}
