import { ERAS, type Problem } from '#core/value'
import { checkEndValues, endValues, type ImportsKnown } from './check-import-field.ts'
import type { ImportsFile } from './formats/imports-format.ts'
import type { ImportField, ImportSource } from './imports.ts'
import { problemAt, step } from './located.ts'
import type { Located } from './located.ts'
import { isRefusedHeader } from './refused-header.ts'

type WrittenLayout = ImportsFile['layouts'][number]
type WrittenColumn = WrittenLayout['columns'][number]

/**
 * A city's layout against its source. Problems: `header-twice`, `field-read-twice`, `unknown-field`, `number-column-refused`
 * (個人番号 and 住民票コード are not read), `unknown-value`, `not-an-era-code`, `unknown-era`, `protection-values-missing` (a column of which nothing
 * could be understood), `required-column-missing`.
 */
export function checkImportLayout(
  written: WrittenLayout,
  source: ImportSource,
  known: ImportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const lacking = source.fields.filter(
    ({ id, required }) => required && !written.columns.some(({ field }) => field === id),
  )
  return [
    ...written.columns.flatMap((column, index) =>
      checkColumn(column, index, written, source, known, located, `${at}/columns/${String(index)}`),
    ),
    ...lacking.map(({ id }) =>
      problemAt(located, `${at}/columns`, 'required-column-missing', { source: source.id, field: id }),
    ),
  ]
}

function checkColumn(
  column: WrittenColumn,
  index: number,
  layout: WrittenLayout,
  source: ImportSource,
  known: ImportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  if (isRefusedHeader(column.header))
    return [problemAt(located, `${at}/header`, 'number-column-refused', { header: column.header })]
  const earlier = layout.columns.slice(0, index)
  const field = source.fields.find(({ id }) => id === column.field)
  if (field === undefined)
    return [problemAt(located, `${at}/field`, 'unknown-field', { field: column.field, source: source.id })]
  return [
    ...(earlier.some(({ header }) => header === column.header)
      ? [problemAt(located, `${at}/header`, 'header-twice', { header: column.header })]
      : []),
    ...(earlier.some(({ field: id }) => id === column.field)
      ? [problemAt(located, `${at}/field`, 'field-read-twice', { field: column.field })]
      : []),
    ...checkValues(column, field, known, located, at),
    ...Object.entries(column.eras).flatMap(([digit, era]) => checkEra(digit, era, located, step(`${at}/eras`, digit))),
  ]
}

function checkEra(digit: string, era: string, located: Located, at: string): readonly Problem[] {
  if (!/^[0-9A-Za-z]$/.test(digit)) return [problemAt(located, `${at}#key`, 'not-an-era-code', { value: digit })]
  return ERAS.some(({ name }) => name === era) ? [] : [problemAt(located, at, 'unknown-era', { value: era })]
}

function checkValues(
  column: WrittenColumn,
  field: ImportField,
  known: ImportsKnown,
  located: Located,
  at: string,
): readonly Problem[] {
  const end = endValues(field.facts, field.part, known)
  const allowed = end === undefined ? undefined : [...end, ...Object.keys(field.values)]
  const isMute = field.part === 'protection' && Object.keys({ ...field.values, ...column.values }).length === 0
  return [
    ...checkEndValues(column.values, allowed, field.id, located, `${at}/values`),
    ...(column.empty === undefined ? [] : checkEndValues({ empty: column.empty }, allowed, field.id, located, at)),
    ...(isMute ? [problemAt(located, at, 'protection-values-missing', { header: column.header })] : []),
  ]
}
