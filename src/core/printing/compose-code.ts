import { failure, problem, success, type Result } from '#core/value'

import type { Form } from './form-schema.ts'
import type { PrintCode, PrintData, PrintPage, PrintRow, PrintValue } from './print-data.ts'

/** A 2D code of a text: modules a side with the quiet zone, dark where the path fills; `undefined` for a text too long for one. */
export type DrawCode = (text: string) => { readonly size: number; readonly path: string } | undefined

/** Finer than this (millimetres a module) a reader no longer tells them apart on office paper. */
const FINEST = 0.25

const FORMAT = 'madoguchi/code@1'
const isValue = (value: PrintRow[string] | undefined): value is PrintValue => typeof value === 'object'

/** What stands in a box, in one line; ticked words one after the other. */
const printedText = (value: PrintRow[string] | undefined): string => {
  if (!isValue(value)) return ''
  const ticked = value.options.filter(({ on }) => on).map(({ runs }) => runs.map(({ text }) => text).join(''))
  return value.lines.flatMap(({ runs }) => runs.map(({ text }) => text)).join('') + ticked.join('/')
}

/**
 * What the code of a page says: the format, the form, the number on the sheet, the page and whether it is a sample; a line of the sheet's fields; a line of each
 * row of this page. Values are apart by tabs, in the order of the form's `code`. It is made from what is printed and from nothing else.
 */
export const codeText = (form: Form, { number, total, fields, lists }: PrintPage, sample: boolean): string => {
  const wanted = form.code?.fields ?? []
  const has = (declared: Form['fields'], id: string): boolean => declared.some((field) => field.id === id)
  const ofSheet = wanted.filter((id) => has(form.fields, id)).map((id) => printedText(fields[id]))
  const ofRows = form.rows.flatMap((rows) => {
    const ids = wanted.filter((id) => has(rows.fields, id))
    const here = (lists[rows.of]?.rows ?? []).filter(({ blank }) => !blank)
    return ids.length === 0 ? [] : here.map((row) => ids.map((id) => printedText(row[id])).join('\t'))
  })
  const serial = form.fields.find(({ from }) => from === 'serial')
  const head = [
    FORMAT,
    form.id,
    serial === undefined ? '' : printedText(fields[serial.id]),
    `${number}/${total}`,
    ...(sample ? ['sample'] : []),
  ]
  return [head.join('\t'), ofSheet.join('\t'), ...ofRows].join('\n')
}

/** Whether a page has anything to say in its code. */
const isFilled = (text: string): boolean => text.split('\n').slice(1).join('').trim() !== ''

/** The 2D code of the visit's number on every page; without one, none. */
const withReference = (
  form: Form,
  data: PrintData,
  draw: DrawCode | undefined,
  reference: string | undefined,
): Result<PrintData> => {
  const at = form['reference-code']
  if (at === undefined || draw === undefined || reference === undefined) return success(data)
  const drawn = draw(reference)
  if (drawn === undefined || at['size-mm'] / drawn.size < FINEST)
    return failure(problem('code-does-not-fit', { label: form.name.ja }))
  const code = placed(at, reference, drawn)
  return success({ ...data, pages: data.pages.map((page) => ({ ...page, code })) })
}

/**
 * The pages with their 2D codes: that of the visit's number where the form has one (`reference-code`), else that of its fields. A form of another class than a resident's has none, whatever it declares. Problem:
 * `code-does-not-fit` {label} where a page says more than its place holds at a size that can be read.
 */
export const withCodes = (
  form: Form,
  data: PrintData,
  draw: DrawCode | undefined,
  reference?: string,
): Result<PrintData> => {
  const { code } = form
  if (form['reference-code'] !== undefined) return withReference(form, data, draw, reference)
  if (code === undefined || draw === undefined || form.class !== 'resident-form') return success(data)
  const pages: PrintPage[] = []
  for (const page of data.pages) {
    const text = codeText(form, page, data.sample)
    const drawn = isFilled(text) ? draw(text) : undefined
    if (isFilled(text) && (drawn === undefined || code.at['size-mm'] / drawn.size < FINEST))
      return failure(problem('code-does-not-fit', { label: form.name.ja }))
    pages.push(drawn === undefined ? page : { ...page, code: placed(code.at, text, drawn) })
  }
  return success({ ...data, pages })
}

const placed = (
  at: NonNullable<Form['code']>['at'],
  text: string,
  { size, path }: NonNullable<ReturnType<DrawCode>>,
): PrintCode => ({ text, modules: size, path, left: at['left-mm'], top: at['top-mm'], size: at['size-mm'] })
