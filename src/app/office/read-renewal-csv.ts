import type { Catalogue } from '#core/definitions'
import { checkTerms } from '#core/office'
import {
  failure,
  isFullDate,
  isoFromDay,
  parseDate,
  problem,
  problemAt,
  success,
  type Problem,
  type Result,
} from '#core/value'
import type { TableReader } from '../ports/table-reader.ts'
import type { GrantRequest } from './commands.ts'
import { officeLists } from './office-parts.ts'

const COLUMNS = ['user', 'name', 'section', 'role', 'authority', 'domains', 'from', 'to', 'reason'] as const

type Column = (typeof COLUMNS)[number]

/** What a renewal's file is read with. `headers` are other names of a column, as people write them. */
export interface RenewalReading {
  readonly reader: TableReader
  readonly catalogue: Catalogue
  readonly headers: Readonly<Record<Column, readonly string[]>>
}

/** A row of the file with its place. */
interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

type Place = (
  line: number,
  column?: number,
) => { readonly file: string; readonly line: number; readonly column: number }

/**
 * Reads the rows of a bulk renewal (要綱10条2項・11条). A section, role, authority or domain may be written by id or by its name;
 * several domains are set apart by a space, `;`, `|` or a Japanese comma; days as anybody writes them. All rows or none:
 * every bad cell is named with its line. Problems, each with its place: those of the reader and of `checkTerms`;
 * `csv-column-missing` {column}, `csv-column-twice` {column}, `csv-column-unknown` {column}, `csv-empty`,
 * `csv-cell-missing` {column}, `csv-cell-unreadable` {column}, `csv-cell-unknown` {column, written},
 * `csv-cell-not-a-date` {column, written}, `csv-row-twice` {first}.
 */
export function readRenewalCsv(
  { reader, catalogue, headers }: RenewalReading,
  file: string,
  bytes: Uint8Array,
): Result<readonly GrantRequest[]> {
  const { table, problems: ofTable } = reader.read(file, bytes)
  if (table === undefined) return failure(...ofTable)
  const place: Place = (line, column = 1) => ({ file, line, column })
  const columns = columnsOf(table.header, headers, place)
  if (!columns.ok) return failure(...ofTable, ...columns.problems)
  const problems: Problem[] = [...ofTable]
  const requests: (GrantRequest & { readonly line: number })[] = []
  for (const row of table.rows) {
    const read = requestOf(row, columns.value, catalogue, place)
    if (!read.ok) problems.push(...read.problems)
    else {
      const twin = requests.find((other) => isSame(other, read.value))
      if (twin !== undefined) problems.push(problemAt(place(row.line), 'csv-row-twice', { first: twin.line }))
      requests.push({ ...read.value, line: row.line })
    }
  }
  if (table.rows.length === 0 && problems.length === 0) return failure(problemAt(place(1), 'csv-empty'))
  return problems.length > 0 ? failure(...problems) : success(requests.map(({ line: _, ...request }) => request))
}

/** At which ordinal each column stands. */
function columnsOf(
  header: readonly string[],
  headers: RenewalReading['headers'],
  place: Place,
): Result<Readonly<Record<Column, number>>> {
  const named = header.map((written) =>
    COLUMNS.find((column) => column === written.trim() || headers[column].includes(written.trim())),
  )
  const problems = [
    ...header.flatMap((written, index) =>
      named[index] === undefined && written.trim() !== ''
        ? [problemAt(place(1, index + 1), 'csv-column-unknown', { column: written })]
        : [],
    ),
    ...named.flatMap((column, index) =>
      column !== undefined && named.indexOf(column) !== index
        ? [problemAt(place(1, index + 1), 'csv-column-twice', { column })]
        : [],
    ),
    ...COLUMNS.filter((column) => !named.includes(column)).map((column) =>
      problemAt(place(1), 'csv-column-missing', { column }),
    ),
  ]
  if (problems.length > 0) return failure(...problems)
  return success(Object.fromEntries(COLUMNS.map((column) => [column, named.indexOf(column)])) as Record<Column, number>)
}

const MAY_BE_EMPTY: readonly Column[] = ['domains']
const BETWEEN_DOMAINS = /[\s;|\u3001\u3000]+/u

function requestOf(
  { line, cells }: Row,
  columns: Readonly<Record<Column, number>>,
  catalogue: Catalogue,
  place: Place,
): Result<GrantRequest> {
  const { desk, vocabulary } = catalogue
  const problems: Problem[] = []
  const say = (column: Column, code: string, params: Problem['params']): string => {
    problems.push(problemAt(place(line, columns[column] + 1), code, params))
    return ''
  }
  const cell = (column: Column): string => {
    const written = (cells[columns[column]] ?? '').trim()
    if (written === '' && !MAY_BE_EMPTY.includes(column)) return say(column, 'csv-cell-missing', { column })
    return written.includes('\uFFFD') ? say(column, 'csv-cell-unreadable', { column }) : written
  }
  const coded = (column: Column, written: string, known: Named): string => {
    const found = known.find(({ id, name }) => id === written || name.ja === written)?.id
    return written === '' || found !== undefined ? (found ?? '') : say(column, 'csv-cell-unknown', { column, written })
  }
  const dated = (column: Column): string => {
    const written = cell(column)
    const date = parseDate(written)
    if (written === '' || (date.ok && isFullDate(date.value))) return date.ok ? isoFromDay(date.value.earliest) : ''
    return say(column, 'csv-cell-not-a-date', { column, written })
  }
  const domains = [...vocabulary.domains].map(([id, name]) => ({ id, name }))
  const request: GrantRequest = {
    user: cell('user'),
    name: cell('name'),
    section: coded('section', cell('section'), desk.sections),
    role: coded('role', cell('role'), desk.roles),
    authority: coded('authority', cell('authority'), desk.authorities),
    domains: cell('domains')
      .split(BETWEEN_DOMAINS)
      .filter((written) => written !== '')
      .map((written) => coded('domains', written, domains)),
    from: dated('from'),
    to: dated('to'),
    reason: cell('reason'),
  }
  if (problems.length === 0)
    for (const { code, params } of checkTerms(request, officeLists({ catalogue })))
      problems.push({ ...problem(code, params), at: place(line) })
  return problems.length > 0 ? failure(...problems) : success(request)
}

type Named = readonly { readonly id: string; readonly name: { readonly ja: string } }[]

const isSame = (a: GrantRequest, b: GrantRequest): boolean =>
  a.user === b.user && a.role === b.role && a.from <= b.to && b.from <= a.to
