import { problemAt, type Problem } from '#core/value'
import type { PlacedColumn } from './find-columns.ts'
import { lostIn, placeIn } from './place-in-table.ts'
import type { HouseholdRequest } from './household-request.ts'
import type { FieldFlag } from './intake-household.ts'
import { readValue } from './read-value.ts'
import type { Table, TableRow } from './table.ts'

/** What the rows say together. */
export interface ReadShared {
  readonly facts: Readonly<Record<string, string>>
  readonly flags: readonly FieldFlag[]
  readonly problems: readonly Problem[]
}

/**
 * Reads what stands once for the household, whether in every row or in the first alone. Problems: those of `readValue`, each
 * once, and `rows-differ` {field} where a later row says something else; the first counts.
 */
export const readShared = (
  rows: readonly TableRow[],
  columns: readonly PlacedColumn[],
  request: HouseholdRequest,
  table: Table,
): ReadShared => {
  const facts: Record<string, string> = {}
  const flags: FieldFlag[] = []
  const problems: Problem[] = []
  const reading = { lexicon: request.lexicon, encoding: table.encoding, characters: request.characters }
  for (const { column, index } of columns) {
    const fact = column.field.facts[0]
    if (column.field.per !== 'household' || fact === undefined) continue
    let written: string | undefined
    for (const row of rows) {
      const cell = row.cells[index] ?? ''
      if (written === cell || (written !== undefined && cell === '')) continue
      const at = placeIn(table, row, index)
      const read = readValue(cell, lostIn(table, row, index), column, reading)
      if (written !== undefined) {
        problems.push(problemAt(at, 'rows-differ', { field: column.field.label.ja }))
        break
      }
      problems.push(...read.problems.map(({ code, params }) => problemAt(at, code, params)))
      const [value] = read.values
      if (value === undefined) continue
      written = cell
      facts[fact.id] = value
      flags.push(
        ...(read.comparisons[0] ?? []).map((comparison): FieldFlag => ({
          code: 'needs-comparison',
          fact: fact.id,
          at,
          ...comparison,
        })),
      )
    }
  }
  return { facts, flags, problems }
}
