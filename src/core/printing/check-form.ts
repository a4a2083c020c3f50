import type { Problem } from '#core/value'

import { checkPreprinted } from './check-preprinted.ts'
import { capacityOf, linesOf } from './fit-box.ts'
import type { FormFinding } from './form-finding.ts'
import type { Form, FormField } from './form-schema.ts'
import { sheetSize } from './paper-size.ts'
import { rowListOf, sourceType, type RowList } from './sources.ts'

const finding = (pointer: string, code: string, params: Problem['params'] = {}): FormFinding => ({
  pointer,
  code,
  params,
})

const checkSource = (field: FormField, list: RowList | undefined, pointer: string): readonly FormFinding[] => {
  const { from } = field
  if (from === undefined)
    return field['by-hand'] ? [] : [finding(pointer, 'form-field-without-source', { field: field.id })]
  if (field['by-hand']) return [finding(`${pointer}/from`, 'form-by-hand-with-source', { field: field.id })]
  const type = sourceType(from)
  if (type === undefined || rowListOf(from) !== list)
    return [finding(`${pointer}/from`, 'form-source-unknown', { source: from })]
  const coded = type === 'code' || type === 'codes'
  if (coded !== (field.choices !== undefined))
    return [finding(pointer, 'form-choices-mismatch', { field: field.id, type })]
  return []
}

/** Millimetres that are only a matter of how numbers are kept. */
const ROUNDING = 1e-6

const checkBox = (field: FormField, pointer: string): readonly FormFinding[] => {
  const { box } = field
  const params = { field: field.id }
  if (box['floor-pt'] > box['size-pt']) return [finding(`${pointer}/box`, 'form-floor-above-size', params)]
  if (box['floor-pt'] < 5) return [finding(`${pointer}/box/floor-pt`, 'form-type-too-small', params)]
  const floor = box['floor-pt']
  const grown = field['grow-mm']
  const isGrownTooSmall =
    grown !== undefined &&
    (grown * box.lines > box['height-mm'] + ROUNDING || linesOf({ ...box, 'height-mm': grown }, box['size-pt']) < 1)
  const isTooSmall =
    isGrownTooSmall || linesOf(box, floor) < box.lines || linesOf(box, box['size-pt']) < 1 || capacityOf(box, floor) < 1
  return isTooSmall ? [finding(`${pointer}/box`, 'form-box-too-small', params)] : []
}

const checkChoices = (field: FormField, pointer: string): readonly FormFinding[] => {
  if (field.mark === 'ring' && field.choices === undefined)
    return [finding(`${pointer}/mark`, 'form-ring-without-choices', { field: field.id })]
  const codes = (field.choices ?? []).flatMap((choice) => choice.when)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  return twice === undefined
    ? []
    : [finding(`${pointer}/choices`, 'form-choice-twice', { field: field.id, code: twice })]
}

const PAGING = { ruled: ['first-page', 'next-pages'], flowing: ['row-mm', 'heading-mm'] } as const

/** What only flowing rows may have. */
const ofFlow = (form: Form): readonly FormFinding[] => {
  const growing = (fields: Form['fields'], pointer: string, list: string): readonly FormFinding[] =>
    fields.flatMap((field, at) =>
      field['grow-mm'] === undefined
        ? []
        : [finding(`${pointer}/fields/${at}/grow-mm`, 'form-paging-mismatch', { key: 'grow-mm', list })],
    )
  const ruled = form.flow === undefined ? form.rows : []
  return [
    ...growing(form.fields, '', form.id),
    ...ruled.flatMap((rows, at) => [
      ...(rows.across === undefined
        ? []
        : [finding(`/rows/${at}/across`, 'form-paging-mismatch', { key: 'across', list: rows.of })]),
      ...growing(rows.fields, `/rows/${at}`, rows.of),
    ]),
  ]
}

/** Rows have the keys of their kind of paging, and only those; a flowing row fits a page. */
const checkPaging = (form: Form): readonly FormFinding[] => {
  const [wanted, unwanted] = form.flow === undefined ? [PAGING.ruled, PAGING.flowing] : [PAGING.flowing, PAGING.ruled]
  const room = Math.min(form.flow?.['first-mm'] ?? 0, form.flow?.['next-mm'] ?? 0)
  return form.rows.flatMap((rows, at) => {
    const wrong = [
      ...wanted.filter((key) => rows[key] === undefined),
      ...unwanted.filter((key) => rows[key] !== undefined),
    ]
    const isTall = form.flow !== undefined && (rows['heading-mm'] ?? 0) + (rows['row-mm'] ?? 0) > room
    return [
      ...wrong.map((key) => finding(`/rows/${at}`, 'form-paging-mismatch', { key, list: rows.of })),
      ...(isTall || rows['row-mm'] === 0 ? [finding(`/rows/${at}/row-mm`, 'form-row-height', { list: rows.of })] : []),
      ...(form.flow !== undefined && rows.pad
        ? [finding(`/rows/${at}/pad`, 'form-paging-mismatch', { key: 'pad', list: rows.of })]
        : []),
    ]
  })
}

/** Smaller than this (millimetres a side) no code of a person's data can be read. */
const LEAST_CODE = 15

type CodePlace = NonNullable<Form['reference-code']>

const isOffSheet = ({ 'left-mm': left, 'top-mm': top, 'size-mm': size }: CodePlace, paper: Form['paper']): boolean => {
  const sheet = sheetSize(paper)
  return size < LEAST_CODE || left + size > sheet.width || top + size > sheet.height
}

/** The 2D code: on a resident's form alone, of fields that are printed, within the sheet; not beside that of the visit's number. */
const checkCode = ({
  code,
  'reference-code': number,
  class: sheetClass,
  fields,
  rows,
  paper,
}: Form): readonly FormFinding[] => {
  const misplaced = number !== undefined && (code !== undefined || isOffSheet(number, paper))
  const ofNumber = misplaced ? [finding('/reference-code', 'form-code-place')] : []
  if (code === undefined) return ofNumber
  const printed = [...fields, ...rows.flatMap((list) => list.fields)].filter((field) => field.from !== undefined)
  return [
    ...ofNumber,
    ...(sheetClass === 'resident-form' ? [] : [finding('/code', 'form-code-class', { class: sheetClass })]),
    ...code.fields.flatMap((id, index) =>
      printed.some((field) => field.id === id) && code.fields.indexOf(id) === index
        ? []
        : [finding(`/code/fields/${index}`, 'form-code-field', { field: id })],
    ),
    ...(isOffSheet(code.at, paper) ? [finding('/code/at', 'form-code-place')] : []),
  ]
}

/** What is left of an older print is older than something, and may be used up after that. */
const checkOldStock = ({ revision, 'old-stock-until': until }: Form): readonly FormFinding[] => {
  if (until === undefined) return []
  if (revision === undefined) return [finding('/old-stock-until', 'form-old-stock-without-revision')]
  return until < revision ? [finding('/old-stock-until', 'form-old-stock-order')] : []
}

const checkField = (field: FormField, list: RowList | undefined, pointer: string): readonly FormFinding[] => [
  ...checkSource(field, list, pointer),
  ...checkBox(field, pointer),
  ...checkChoices(field, pointer),
  ...(field['by-hand'] && (field.required || field['required-for'].length > 0)
    ? [finding(pointer, 'form-by-hand-required', { field: field.id })]
    : []),
]

/**
 * What the shape of a form cannot say. Findings: `form-source-unknown`, `form-field-without-source`, `form-by-hand-with-source`,
 * `form-by-hand-required`, `form-choices-mismatch` (codes need tick boxes, words may not have them), `form-choice-twice`, `form-ring-without-choices`,
 * `form-floor-above-size`, `form-type-too-small` (under 5 pt), `form-box-too-small` (its lines do not fit its height),
 * `form-field-twice`, `form-list-twice`, `form-needs-identity`, `form-effective-order`, `form-paging-mismatch`, `form-row-height`,
 * `form-old-stock-without-revision`, `form-old-stock-order` (used up before the revision),
 * `form-code-class` (a guide sheet carries none), `form-code-field` (not printed, or twice), `form-code-place`, those of
 * `checkPreprinted`. `faces` are the faces the product knows:
 * `form-face-unknown`.
 */
export const checkForm = (form: Form, faces: readonly string[]): readonly FormFinding[] => {
  const fields = form.fields.map((field, index) => ({ field, pointer: `/fields/${index}`, list: undefined }))
  const inRows = form.rows.flatMap((rows, at) =>
    rows.fields.map((field, index) => ({ field, pointer: `/rows/${at}/fields/${index}`, list: rows.of })),
  )
  const all = [...fields, ...inRows]
  const ids = all.map(({ field }) => field.id)
  const lists = form.rows.map((rows) => rows.of)
  const { from, until } = form.effective
  return [
    ...(form.class === 'resident-form' && form.identity === undefined ? [finding('', 'form-needs-identity')] : []),
    ...(until !== undefined && until < from ? [finding('/effective', 'form-effective-order')] : []),
    ...(['faces', 'label-faces'] as const).flatMap((key) =>
      form[key].flatMap((face, index) =>
        faces.includes(face) ? [] : [finding(`/${key}/${index}`, 'form-face-unknown', { face })],
      ),
    ),
    ...checkPaging(form),
    ...checkOldStock(form),
    ...ofFlow(form),
    ...checkCode(form),
    ...checkPreprinted(form),
    ...form.rows.flatMap(({ of, only }, at) =>
      only === undefined || (rowListOf(only.from) === of && ['code', 'codes'].includes(sourceType(only.from) ?? ''))
        ? []
        : [finding(`/rows/${at}/only/from`, 'form-source-unknown', { source: only.from })],
    ),
    ...lists.flatMap((list, at) =>
      lists.indexOf(list) === at ? [] : [finding(`/rows/${at}/of`, 'form-list-twice', { list })],
    ),
    ...all.flatMap(({ field, pointer, list }, at) => [
      ...(ids.indexOf(field.id) === at ? [] : [finding(`${pointer}/id`, 'form-field-twice', { field: field.id })]),
      ...checkField(field, list, pointer),
      ...(field.faces ?? []).flatMap((face, index) =>
        faces.includes(face) ? [] : [finding(`${pointer}/faces/${index}`, 'form-face-unknown', { face })],
      ),
    ]),
  ]
}
