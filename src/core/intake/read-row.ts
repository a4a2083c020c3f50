import type { VisitDraft } from '#core/record'
import { problemAt, type Problem } from '#core/value'
import { factSides } from './fact-sides.ts'
import type { PlacedColumn } from './find-columns.ts'
import type { HouseholdRequest } from './household-request.ts'
import type { FieldFlag, IntakePerson } from './intake-household.ts'
import { lostIn, placeIn } from './place-in-table.ts'
import { readValue } from './read-value.ts'
import type { Table, TableRow } from './table.ts'

/** A row as a person. */
export interface ReadRow {
  readonly person: IntakePerson
  readonly flags: readonly FieldFlag[]
  readonly problems: readonly Problem[]
}

/**
 * Reads a row as a person: the drafts that add them and state each fact, with the origin of the source. Problems: those of
 * `readValue`, and `facts-differ-in-row` {field} where two columns say different things of one fact; the first counts.
 */
export const readRow = (
  row: TableRow,
  id: string,
  columns: readonly PlacedColumn[],
  request: HouseholdRequest,
  table: Table,
): ReadRow => {
  const drafts: VisitDraft[] = [{ type: 'person-added', payload: { person: id } }]
  const flags: FieldFlag[] = []
  const problems: Problem[] = []
  const stated = new Map<string, string>()
  const reading = { lexicon: request.lexicon, encoding: table.encoding, characters: request.characters }
  for (const { column, index } of columns) {
    if (column.field.per !== 'person' || column.field.part !== undefined) continue
    const at = placeIn(table, row, index)
    const read = readValue(row.cells[index] ?? '', lostIn(table, row, index), column, reading)
    problems.push(...read.problems.map(({ code, params }) => problemAt(at, code, params)))
    column.field.facts.forEach((fact, part) => {
      const value = read.values[part]
      flags.push(
        ...(read.comparisons[part] ?? []).map((comparison): FieldFlag => ({
          code: 'needs-comparison',
          person: id,
          fact: fact.id,
          at,
          ...comparison,
        })),
      )
      if (value === undefined) return
      for (const side of factSides(fact, request.lexicon, request.effect)) {
        const key = `${fact.id}@${side ?? ''}`
        const first = stated.get(key)
        if (first !== undefined) {
          if (first !== value) problems.push(problemAt(at, 'facts-differ-in-row', { field: column.field.label.ja }))
          continue
        }
        stated.set(key, value)
        drafts.push({
          type: 'fact-stated',
          payload: {
            subject: { type: 'person', id },
            fact: fact.id.slice('person.'.length),
            ...(side === undefined ? {} : { side }),
            value,
            origin: request.layout.source.origin,
          },
        })
      }
    })
  }
  return { person: { id, line: row.line, drafts }, flags, problems }
}
