import { isRefusedHeader, type ImportLayout } from '#core/definitions'
import { problemAt, type Problem } from '#core/value'
import { holdsPersonalNumber } from './personal-number.ts'
import type { Table } from './table.ts'

/** A table without numbers of the kind that may not be kept, and what was dropped, never the number itself. */
export interface DroppedNumbers {
  readonly table: Table
  readonly problems: readonly Problem[]
}

/**
 * Empties the columns of 個人番号 and 住民票コード (`number-column-dropped` {header}) and every other cell that holds a valid 個人番号
 * (`number-cell-dropped`; 番号法20条: it may be neither gathered nor kept here). Only the cells that tell households apart are left:
 * their numbers are compared and never recorded.
 */
export const dropNumbers = (table: Table, layout: ImportLayout): DroppedNumbers => {
  const { file, header } = table
  const problems: Problem[] = []
  const refused = new Set<number>()
  header.forEach((name, index) => {
    if (!isRefusedHeader(name)) return
    refused.add(index)
    problems.push(problemAt({ file, line: 1, column: index + 1 }, 'number-column-dropped', { header: name }))
  })
  const keyHeader = layout.columns.find(({ field }) => field.part === 'household-key')?.header
  const rows = table.rows.map(({ line, cells }) => ({
    line,
    cells: cells.map((cell, index) => {
      if (refused.has(index)) return ''
      if (header[index] === keyHeader || !holdsPersonalNumber(cell)) return cell
      problems.push(problemAt({ file, line, column: index + 1 }, 'number-cell-dropped'))
      return ''
    }),
  }))
  return { table: { ...table, rows }, problems }
}
