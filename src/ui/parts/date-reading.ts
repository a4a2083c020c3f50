/** What a date field's `parse` says of a written date: the same date in the other calendar, or what is wrong with it. */
export type DateReading =
  { readonly ok: true; readonly echo: string } | { readonly ok: false; readonly message: string }
