/** The sheet whose signatory somebody chose: the form, and whom or what it is for where there are several. */
export interface SignedSheet {
  readonly form: string
  readonly subject?: string
}

/** The key of a sheet's signatory: `my-number-card-notification`, `my-number-card-notification/p1`. */
export const signedKey = ({ form, subject }: SignedSheet): string =>
  subject === undefined ? form : `${form}/${subject}`
