import type { Form, FormField, FormRows } from './form-schema.ts'
import type { PrintFacts } from './print-facts.ts'

/** What a blank form (白紙) may still say: whose form it is. It names no resident. */
const OF_THE_OFFICE = 'office.'

const emptied = (field: FormField): FormField => ({
  ...field,
  'by-hand': field.from?.startsWith(OF_THE_OFFICE) !== true,
  required: false,
  'required-for': [],
})

/**
 * The form with every box to be filled in by hand, for the day the system cannot be used (運用停止のときの控え); only the office's own
 * name stays. Ruled rows stand empty to the foot of the first page.
 */
export const blankForm = (form: Form): Form => ({
  ...form,
  fields: form.fields.map(emptied),
  rows: form.rows.map((rows) => ({ ...rows, pad: form.flow === undefined, fields: rows.fields.map(emptied) })),
})

/** How many empty rows a flowing list gets: as many as an equal share of the first page holds, at least one. */
const rowsOf = (rows: FormRows, share: number): number =>
  Math.max(1, Math.floor((share - (rows['heading-mm'] ?? 0)) / (rows['row-mm'] ?? share)))

/** The facts of a blank form: the office, and empty rows for the lists that flow. No person, no date, no number. */
export const blankFacts = (form: Form, office: PrintFacts['office'], sample: boolean): PrintFacts => {
  const { flow } = form
  const lists = Object.fromEntries(
    flow === undefined
      ? []
      : form.rows.map((rows) => [
          rows.of,
          Array.from({ length: rowsOf(rows, flow['first-mm'] / form.rows.length) }, () => ({})),
        ]),
  )
  return { ...lists, sample, today: { earliest: 0, latest: 0, text: '' }, office }
}
