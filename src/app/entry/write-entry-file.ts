import type { Principal } from '#core/access'
import type { ExportEncoding, ExportSystem } from '#core/definitions'
import type { VisitState } from '#core/record'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { auditEntry, auditShown } from '../desk/desk-audit.ts'
import type { DeskParts } from '../desk/desk-parts.ts'
import { askEntry } from './ask-entry.ts'
import type { EntryCellView, EntryFile, EntryRowView, LeftEntry } from './entry-data.ts'
import { rowsOfVisit } from './rows-of-visit.ts'

/** Which file of a visit is wanted. */
export interface EntryFileQuery {
  readonly visit: string
  readonly system: string
  readonly encoding: ExportEncoding
}

/**
 * A file of a visit's rows for one core system: the columns of its layout, every code point as it is. What is marked, what the encoding
 * does not have and what would begin as a formula is an empty cell, and named; a row that is not settled is not in it. It leaves the
 * cipher, so the audit says so first, and without that there is none. Problems: those of {@link askEntry} and of the store,
 * `entry-system-unknown`, `entry-file-not-taken` (the system takes no file, or not in this encoding), `entry-file-empty`.
 */
export async function writeEntryFile(
  parts: DeskParts,
  principal: Principal,
  state: VisitState,
  { system: wanted, encoding }: Omit<EntryFileQuery, 'visit'>,
): Promise<Result<EntryFile>> {
  const refused = askEntry(state, parts)
  if (refused.length > 0) return failure(...refused)
  const found = rowsOfVisit(parts, principal, state).find(({ system }) => system.id === wanted)
  if (found === undefined) return failure(problem('entry-system-unknown', { system: wanted }))
  const { system, specialCare } = found
  const { file } = system
  const writer = await parts.tables?.()
  if (file === undefined || writer === undefined || !file.encodings.includes(encoding))
    return failure(problem('entry-file-not-taken', { system: system.name.ja }))
  const rows = found.rows.filter(({ settled }) => settled)
  if (rows.length === 0) return failure(problem('entry-file-empty'))
  const cells = rows.map((row) => file.columns.map(({ field }) => cellOf(row, field)))
  const table = { header: file.columns.map(({ header }) => header), rows: cells.map((row) => row.map((c) => c.value)) }
  const { base64, left } = writer.write(table, encoding)
  const leftEntries = [
    ...rows.flatMap((row, at) => (cells[at] ?? []).flatMap((cell) => (cell.mark ? [markedEntry(row, cell)] : []))),
    ...left.flatMap(({ row: at, column, because, characters }): readonly LeftEntry[] => {
      const [row, cell] = [rows[at], cells[at]?.[column]]
      return row === undefined || cell === undefined
        ? []
        : [{ ...placeOf(row, cell), because, characters, value: cell.value }]
    }),
  ]
  const act = {
    action: 'entry-file',
    system: system.id,
    encoding,
    rows: rows.length,
    left: leftEntries.length,
  } as const
  const problems = [
    ...(await auditShown(parts, principal, specialCare)),
    ...(await auditEntry(parts, principal, act, state.stream)),
  ]
  if (problems.length > 0) return failure(...problems)
  return success({
    name: fileName(state, system, parts),
    base64,
    rows: rows.map(({ key }) => key),
    unsettled: found.rows.flatMap(({ key, settled }) => (settled ? [] : [key])),
    left: leftEntries,
  })
}

const NOTHING: EntryCellView = { field: '', label: '', value: '' }

const cellOf = ({ cells }: EntryRowView, wanted: string): EntryCellView =>
  cells.find(({ field }) => field === wanted) ?? NOTHING

const placeOf = ({ key, who }: EntryRowView, { field, label }: EntryCellView) => ({ row: key, who, field, label })

const markedEntry = (row: EntryRowView, cell: EntryCellView): LeftEntry => ({
  ...placeOf(row, cell),
  because: cell.mark ?? 'not-stated',
  characters: [],
  value: cell.written ?? '',
})

/** Desk prefix, day, ticket and system, `M20260403-12-residents.csv`: a folder or a log that shows it says nobody's name. */
function fileName({ receivedOn, ticket }: VisitState, { id }: ExportSystem, { catalogue }: DeskParts): string {
  const plain = ticket.replace(/[^A-Za-z0-9-]/g, '')
  return `${catalogue.desk.serial.prefix}${receivedOn.replaceAll('-', '')}-${plain}-${id}.csv`
}
