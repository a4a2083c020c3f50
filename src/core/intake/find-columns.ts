import type { ImportColumn, ImportLayout } from '#core/definitions'
import { problemAt, type Problem } from '#core/value'
import type { Table } from './table.ts'

/** A column of the layout and where it stands in the file, counted from 0. */
export interface PlacedColumn {
  readonly column: ImportColumn
  readonly index: number
}

/** The columns of the layout that the file has; `complete` when nothing is missing that the source cannot do without. */
export interface FoundColumns {
  readonly columns: readonly PlacedColumn[]
  readonly complete: boolean
  readonly problems: readonly Problem[]
}

/**
 * Finds the layout's columns by their headers, which must be written as the layout has them. Problems: `column-missing`
 * {header}, `column-twice` {header} (which of the two is meant cannot be told, so neither is read).
 */
export const findColumns = (table: Table, layout: ImportLayout): FoundColumns => {
  const columns: PlacedColumn[] = []
  const problems: Problem[] = []
  const lacking: ImportColumn[] = []
  for (const column of layout.columns) {
    const index = table.header.indexOf(column.header)
    const again = table.header.indexOf(column.header, index + 1)
    if (index >= 0 && again < 0) columns.push({ column, index })
    else {
      lacking.push(column)
      const at = { file: table.file, line: 1, column: again + 1 || 1 }
      problems.push(problemAt(at, index < 0 ? 'column-missing' : 'column-twice', { header: column.header }))
    }
  }
  return { columns, complete: lacking.every(({ field }) => !field.required), problems }
}
