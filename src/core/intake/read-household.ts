import { chooseHousehold } from './choose-household.ts'
import { dropNumbers } from './drop-numbers.ts'
import { findColumns } from './find-columns.ts'
import type { HouseholdRequest } from './household-request.ts'
import type { IntakeHousehold } from './intake-household.ts'
import { readProtection } from './protection-column.ts'
import { readRow, type ReadRow } from './read-row.ts'
import { readShared } from './read-shared.ts'

/**
 * Reads this visit's household out of a file. A person with a wrong cell is there without that fact. Problems: those of
 * `dropNumbers`, `findColumns`, `chooseHousehold`, `readRow`, `readShared` and `readProtection`; without a column the source
 * cannot do without, nobody is returned.
 */
export const readHousehold = (request: HouseholdRequest): IntakeHousehold => {
  const dropped = dropNumbers(request.table, request.layout)
  const { table } = dropped
  const found = findColumns(table, request.layout)
  const chosen = found.complete
    ? chooseHousehold(table, found.columns, request.wanted, request.characters)
    : { rows: [], problems: [] }
  const lines = new Set(chosen.rows.map(({ line }) => line))
  const ids = freeIds(request.taken, chosen.rows.length)
  const rows: readonly ReadRow[] = chosen.rows.map((row, index) =>
    readRow(row, ids[index] ?? '', found.columns, request, table),
  )
  const shared = readShared(chosen.rows, found.columns, request, table)
  const protection = readProtection(chosen.rows, found.columns, table.file)
  return {
    persons: rows.map(({ person }) => person),
    shared: shared.facts,
    protectionColumn: protection.answer,
    flags: [...shared.flags, ...rows.flatMap(({ flags }) => flags)],
    problems: [
      // Of other households' rows not even the place of a number is told.
      ...dropped.problems.filter(({ code, at }) => code !== 'number-cell-dropped' || lines.has(at?.line ?? 0)),
      ...found.problems,
      ...chosen.problems,
      ...shared.problems,
      ...rows.flatMap(({ problems }) => problems),
      ...protection.problems,
    ],
  }
}

/** `p1`, `p2`, … behind the greatest that is taken. */
const freeIds = (taken: readonly string[], count: number): readonly string[] => {
  const numbers = taken.map((id) => Number(/^p(\d{1,6})$/.exec(id)?.[1] ?? 0))
  const first = Math.max(0, ...numbers) + 1
  return Array.from({ length: count }, (_, index) => `p${String(first + index)}`)
}
