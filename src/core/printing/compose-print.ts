import { failure, fiscalYearEndOfAge, problem, success, type Problem, type Result } from '#core/value'

import { installedFaces } from './choose-faces.ts'
import { composeValue, type Composing } from './compose-value.ts'
import type { FaceCoverage } from './coverage.ts'
import type { Form, FormField, FormRows } from './form-schema.ts'
import { paginate, type PageSlice } from './paginate.ts'
import type { PrintData, PrintPage, PrintRow, PrintValue } from './print-data.ts'
import type { PrintDate } from './print-date.ts'
import type { PrintFacts } from './print-facts.ts'
import { readSource } from './sources.ts'

/** The form with `required-for` settled for the kind of event. */
const requiredFor = (form: Form, kind: string | undefined): Form => {
  const settle = (field: FormField): FormField => ({
    ...field,
    required: field.required || (kind !== undefined && field['required-for'].includes(kind)),
  })
  const rows = form.rows.map((list) => ({ ...list, fields: list.fields.map(settle) }))
  return { ...form, fields: form.fields.map(settle), rows }
}

type Report = (problems: readonly Problem[]) => void

/** The faces of a field, in the order its form gives them, that are installed. */
type FacesOf = (field: FormField) => Omit<Composing, 'row'>

const composeFields = (
  fields: readonly FormField[],
  from: (path: string) => unknown,
  facesOf: FacesOf,
  report: Report,
  row?: number,
): Record<string, PrintValue> =>
  Object.fromEntries(
    fields.map((field) => {
      const composing = { ...facesOf(field), ...(row === undefined ? {} : { row }) }
      const composed = composeValue(field, field.from === undefined ? undefined : from(field.from), composing)
      report(composed.problems)
      return [field.id, composed.value]
    }),
  )

/** Those a list is for. Whose date of birth is not known to the year may still be, and stays. */
const itemsOf = (rows: FormRows, facts: PrintFacts): readonly object[] => {
  const { only } = rows
  const listed: readonly (object & { readonly birth?: PrintDate })[] = facts[rows.of] ?? []
  const items =
    only === undefined
      ? listed
      : listed.filter((item) => {
          const said = readSource(item, only.from.split('.').slice(1))
          return said === undefined || [said].flat().some((code) => only.is.includes(String(code)))
        })
  const age = rows['through-fiscal-year-of-age']
  if (age === undefined) return items
  return items.filter(
    ({ birth }) => birth === undefined || facts.today.earliest <= fiscalYearEndOfAge(birth.latest, age),
  )
}

const composeRows = (rows: FormRows, facts: PrintFacts, facesOf: FacesOf, report: Report): readonly PrintRow[] =>
  itemsOf(rows, facts).map((item, index) => {
    const from = (path: string): unknown => readSource(item, path.split('.').slice(1))
    const values = composeFields(rows.fields, from, facesOf, report, index + 1)
    return { ...values, number: index + 1, blank: false }
  })

/** The empty row of a ruled form: every box there, tick boxes open, nothing asked. */
const blankRow = (rows: FormRows, number: number, facesOf: FacesOf): PrintRow => {
  const optional = rows.fields.map((field) => ({ ...field, required: false }))
  const nothing = (): undefined => undefined
  return { ...composeFields(optional, nothing, facesOf, nothing, number), number, blank: true }
}

/** By how much a row is taller than its list's rows at least are: the lines of its fields that grow, millimetres. */
const growthOf = (rows: FormRows, row: PrintRow): number =>
  rows.fields.reduce((sum, field) => {
    const value = field['grow-mm'] === undefined ? undefined : row[field.id]
    return typeof value === 'object' ? sum + value.height : sum
  }, 0)

/** The rows of one page, with empty ones to the foot of a ruled page. */
const rowsOn = (
  rows: FormRows,
  all: readonly PrintRow[],
  slice: PageSlice | undefined,
  facesOf: FacesOf,
): readonly PrintRow[] => {
  if (slice === undefined) return []
  const here = all.slice(slice.start, slice.end)
  if (!rows.pad) return here
  const missing = Array.from({ length: slice.capacity - here.length }, (_, index) =>
    blankRow(rows, slice.start + here.length + index + 1, facesOf),
  )
  return [...here, ...missing]
}

/**
 * What is printed of a form for these facts: every value finished, in the face that holds it, set to fit its box, page by page.
 * Nothing is printed when there is any problem: `no-print-face` {faces} when none of the form's faces is installed, and for
 * each field (with its `field`, `label` and, in a row, `row`) `field-empty`, `choice-unknown`, `character-refused`,
 * `glyph-missing`, `does-not-fit`.
 */
export const composePrint = (
  written: Form,
  facts: PrintFacts,
  installed: readonly FaceCoverage[],
): Result<PrintData> => {
  const form = requiredFor(written, facts.event?.kind)
  const faces = installedFaces(form.faces, installed)
  if (faces.length === 0) return failure(problem('no-print-face', { form: form.id, faces: form.faces.join(' ') }))
  const { settled = {} } = facts
  const facesOf: FacesOf = (field) => ({
    faces: field.faces === undefined ? faces : installedFaces(field.faces, installed),
    settled,
  })
  const problems: Problem[] = []
  const report: Report = (found) => problems.push(...found)
  const fields = composeFields(form.fields, (path) => readSource(facts, path.split('.')), facesOf, report)
  const lists = form.rows.map((rows) => ({ rows, all: composeRows(rows, facts, facesOf, report) }))
  if (problems.length > 0) return failure(...problems)
  const slices = paginate(
    form,
    lists.map(({ rows, all }) => all.map((row) => growthOf(rows, row))),
  )
  const pages = slices.map((slice, index): PrintPage => {
    const here = lists.map(({ rows, all }) => {
      const on = rowsOn(
        rows,
        all,
        slice.find(({ of }) => of === rows.of),
        facesOf,
      )
      return [rows.of, { any: on.length > 0, rows: on }] as const
    })
    const place = { number: index + 1, total: slices.length, first: index === 0, last: index === slices.length - 1 }
    return { ...place, fields, lists: Object.fromEntries(here) }
  })
  return success({ form: form.id, sample: facts.sample, pages })
}
