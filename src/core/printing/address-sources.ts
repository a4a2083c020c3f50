import type { Form, FormField } from './form-schema.ts'
import type { PrintData, PrintValue } from './print-data.ts'
import type { SourcePath } from './sources.ts'

/** Paths that speak of an address by their very name; a new one does not compile until it stands below. */
type Telling = Extract<SourcePath, `${string}address` | `${string}domicile`>

const MARKED = {
  'visitor.address': true,
  'subject.address': true,
  'subject.before-address': true,
  'subject.domicile': true,
  'before.address': true,
  'after.address': true,
  'members.domicile': true,
} as const satisfies Record<Telling, true> & Partial<Record<SourcePath, true>>

/** The sources that yield where somebody lives, lived or is registered (住所・本籍). Only a resident's form may print them. */
export const ADDRESS_SOURCES: readonly SourcePath[] = Object.keys(MARKED) as (keyof typeof MARKED)[]

/** Whether a field is filled from an address. */
export const isAddressField = ({ from }: Pick<FormField, 'from'>): boolean =>
  from !== undefined && Object.hasOwn(MARKED, from)

const left = (field: FormField): FormField =>
  isAddressField(field) ? { ...field, 'by-hand': true, required: false, 'required-for': [] } : field

/** The form with its address boxes left empty for handwriting, whatever is known. */
export const withAddressesByHand = (form: Form): Form => ({
  ...form,
  fields: form.fields.map(left),
  rows: form.rows.map((rows) => ({ ...rows, fields: rows.fields.map(left) })),
})

/**
 * The form as it may be filled at all: of the classes only a resident's form (届出書等) takes an address, and only while
 * `addresses` says so. A guide sheet, a slip or an office paper never does.
 */
export const addressesAllowed = (form: Form, addresses: 'printed' | 'by-hand'): Form =>
  form.class === 'resident-form' && addresses === 'printed' ? form : withAddressesByHand(form)

const isFilled = (value: PrintValue | number | boolean | undefined): boolean =>
  typeof value === 'object' && value.filled

/** Whether an address stands on any page of what would be printed. */
export const bearsAddress = (form: Form, { pages }: Pick<PrintData, 'pages'>): boolean =>
  pages.some(
    ({ fields, lists }) =>
      form.fields.some((field) => isAddressField(field) && isFilled(fields[field.id])) ||
      form.rows.some((rows) =>
        rows.fields.some(
          (field) => isAddressField(field) && lists[rows.of]?.rows.some((row) => isFilled(row[field.id])) === true,
        ),
      ),
  )
