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

/**
 * How many empty rows each flowing list gets: as many as an equal share of the first page holds, at least one; what is left goes to the
 * list with the tallest rows (必要な手続).
 */
const rowCounts = (lists: readonly FormRows[], room: number): readonly number[] => {
  const height = (rows: FormRows): number => rows['row-mm'] ?? room
  const heading = (rows: FormRows): number => rows['heading-mm'] ?? 0
  const counts = lists.map((rows) => Math.max(1, Math.floor((room / lists.length - heading(rows)) / height(rows))))
  const used = lists.reduce((sum, rows, i) => sum + heading(rows) + (counts[i] ?? 0) * height(rows), 0)
  const tallest = Math.max(...lists.map(height))
  const last = lists.findIndex((rows) => height(rows) === tallest)
  return counts.map((count, i) => (i === last ? count + Math.max(0, Math.floor((room - used) / tallest)) : count))
}

/** The facts of a blank form: the office, and empty rows for the lists that flow. No person, no date, no number. */
export const blankFacts = (form: Form, office: PrintFacts['office'], sample: boolean): PrintFacts => {
  const { flow } = form
  const counts = flow === undefined ? [] : rowCounts(form.rows, flow['first-mm'])
  const lists = Object.fromEntries(
    counts.map((count, i) => [form.rows[i]?.of ?? '', Array.from({ length: count }, () => ({}))]),
  )
  return { ...lists, sample, today: { earliest: 0, latest: 0, text: '' }, office }
}
