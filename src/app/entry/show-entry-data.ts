import { hasOperation } from '#core/access'
import type { Principal } from '#core/access'
import type { ExportEncoding } from '#core/definitions'
import { nameOfSection } from '#core/definitions'
import type { VisitState } from '#core/record'
import { failure, success } from '#core/value'
import type { Result } from '#core/value'
import type { TableWriter } from '../ports/table-writer.ts'
import { auditEntry, auditShown } from '../desk/desk-audit.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { askEntry } from './ask-entry.ts'
import type { EntryCellView, EntryData, EntrySystemView } from './entry-data.ts'
import { rowsOfVisit } from './rows-of-visit.ts'
import type { RowsOfSystem } from './rows-of-visit.ts'

/**
 * The data of a visit for the core systems as the screen shows them, once the audit says that they come into sight: how many, and the names
 * of special-care facts, never a value. Problems: those of {@link askEntry}, and of the store, and then nothing is shown.
 */
export async function showEntryData(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
): Promise<Result<EntryData>> {
  const refused = askEntry(state, parts)
  if (refused.length > 0) return failure(...refused)
  const systems = rowsOfVisit(parts, principal, state)
  if (systems.length === 0) return success({ systems: [] })
  const cells = systems.flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const counts = {
    systems: systems.length,
    rows: systems.reduce((sum, { rows }) => sum + rows.length, 0),
    left: cells.filter(({ mark }) => mark === 'by-hand').length,
  }
  const problems = [
    ...(await auditShown(parts, principal, [...new Set(systems.flatMap(({ specialCare }) => specialCare))])),
    ...(await auditEntry(parts, principal, { action: 'entry-shown', ...counts }, state.stream)),
  ]
  if (problems.length > 0) return failure(...problems)
  const writer = await parts.tables?.()
  return success({ systems: systems.map((each) => systemView(each, parts, principal, writer)) })
}

function systemView(
  { system, rows }: RowsOfSystem,
  { catalogue }: DeskParts,
  principal: Principal,
  writer: TableWriter | undefined,
): EntrySystemView {
  const encodings = writer !== undefined && hasOperation(principal, 'entry-file') ? system.file?.encodings : undefined
  return {
    id: system.id,
    name: system.name.ja,
    section: nameOfSection(system.section, catalogue)?.ja ?? system.section,
    ...(encodings === undefined ? {} : { encodings }),
    rows: rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cellView(cell, writer, encodings?.[0])) })),
  }
}

function cellView(
  cell: EntryCellView,
  writer: TableWriter | undefined,
  encoding: ExportEncoding | undefined,
): EntryCellView {
  const lost = writer === undefined || encoding === undefined ? [] : writer.unwritable(cell.value, encoding)
  return lost.length === 0 ? cell : { ...cell, unwritable: lost }
}
