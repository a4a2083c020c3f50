import type { ProtectionAnswer } from '#core/record'
import { problemAt, type Problem } from '#core/value'
import type { PlacedColumn } from './find-columns.ts'
import type { TableRow } from './table.ts'
import { trimCell } from './trim-cell.ts'

/** What the file says of protection measures (支援措置) in this household. */
export interface ReadProtection {
  readonly answer: ProtectionAnswer
  readonly problems: readonly Problem[]
}

const answerOf = (cell: string, { column }: PlacedColumn): ProtectionAnswer | undefined => {
  const written = trimCell(cell) === '' ? column.empty : trimCell(cell)
  if (written === undefined) return 'unknown'
  const spelled = column.values[written] ?? written
  const value = column.field.values[spelled] ?? spelled
  return value === 'none' || value === 'protected' || value === 'unknown' ? value : undefined
}

/**
 * Protected as soon as one member is; none only when every member's cell says so. A file without the column, an empty cell
 * and a value nobody mapped (`written-value-unknown` {field, value}) leave it unknown: silence is never none.
 */
export const readProtection = (
  rows: readonly TableRow[],
  columns: readonly PlacedColumn[],
  file: string,
): ReadProtection => {
  const place = columns.find(({ column }) => column.field.part === 'protection')
  if (place === undefined || rows.length === 0) return { answer: 'unknown', problems: [] }
  const cells = rows.map(({ line, cells: row }) => ({ line, cell: row[place.index] ?? '' }))
  const answers = cells.map(({ cell }) => answerOf(cell, place))
  const problems = cells.flatMap(({ line, cell }, index) =>
    answers[index] === undefined
      ? [
          problemAt({ file, line, column: place.index + 1 }, 'written-value-unknown', {
            field: place.column.field.label.ja,
            value: trimCell(cell),
          }),
        ]
      : [],
  )
  if (answers.includes('protected')) return { answer: 'protected', problems }
  return { answer: answers.every((answer) => answer === 'none') ? 'none' : 'unknown', problems }
}
