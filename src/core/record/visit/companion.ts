import type { Visitor } from './visitor.ts'
import type { IdentityCheck, VisitState } from './visit-state.ts'

/** Somebody who stands at the window, and the identity checks (本人確認) of them that still hold, by scheme. */
export interface Standing extends Visitor {
  readonly identity: Readonly<Record<string, IdentityCheck>>
}

/** Everybody who stands at the window (窓口に来た方): the first visitor, then those beside them (夫婦, 親子) in the order they came. */
export const standingOf = ({
  visitor,
  identity,
  companions,
}: Pick<VisitState, 'visitor' | 'identity' | 'companions'>): readonly Standing[] =>
  visitor === undefined ? [] : [{ ...visitor, identity }, ...companions]

/** The sheet whose signatory somebody chose: the form, and whom or what it is for where there are several. */
export interface SignedSheet {
  readonly form: string
  readonly subject?: string
}

/** The key of a sheet's signatory: `my-number-card-notification`, `my-number-card-notification/p1`. */
export const signedKey = ({ form, subject }: SignedSheet): string =>
  subject === undefined ? form : `${form}/${subject}`

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
