import type { CityCharacters, ImportColumn, ImportLayout, ImportPart } from '#core/definitions'
import { SAYS_NOTHING } from '#core/definitions'
import { compareIds, isFullDate, parseDate, problemAt, type Day, type Place, type Problem } from '#core/value'
import { compareText, type Comparison } from './comparison.ts'
import { dropNumbers } from './drop-numbers.ts'
import { findColumns, type PlacedColumn } from './find-columns.ts'
import { lostIn, placeIn } from './place-in-table.ts'
import { readDateCell } from './read-date-cell.ts'
import type { Table, TableRow } from './table.ts'
import { trimCell } from './trim-cell.ts'

/** A visit that was announced (来庁予定). */
export interface AnnouncedVisit {
  readonly line: number
  readonly day: Day
  /** `09:30`; none where the file says none. */
  readonly time?: string
  readonly name: string
  /** What of the name has to be compared. */
  readonly comparisons: readonly Comparison[]
  /** Id of the kind of event; none where the file says none or an unknown one. */
  readonly event?: string
  /** The number under which the household's own file was sent. */
  readonly key?: string
}

/** The announced visits of a day, by their time; those without one last. */
export interface AnnouncedVisits {
  readonly visits: readonly AnnouncedVisit[]
  readonly problems: readonly Problem[]
}

/** Sorts behind every time. */
const NO_TIME = '~'

/**
 * Reads the visits announced for one day out of a file of many; those of other days are left where they are. Problems: those of
 * `dropNumbers` and `findColumns`, of `parseDate` for a day, `cell-empty` {field} (each sets the row aside), `time-not-read`
 * {text} and `written-value-unknown` {field, value} (the visit is there without it).
 */
export const readAnnouncedVisits = (
  read: Table,
  layout: ImportLayout,
  characters: CityCharacters,
  on: Day,
): AnnouncedVisits => {
  const { table, problems: dropped } = dropNumbers(read, layout)
  const found = findColumns(table, layout)
  const problems: Problem[] = [...dropped, ...found.problems]
  const rows = found.complete ? table.rows : []
  const visits = rows.flatMap((row) => {
    const visit = readVisit(row, table, found.columns, characters, on, problems)
    return visit === undefined ? [] : [visit]
  })
  return { visits: visits.toSorted((a, b) => compareIds(a.time ?? NO_TIME, b.time ?? NO_TIME)), problems }
}

/** A cell that plays a part in an announced visit. */
interface PartCell {
  readonly text: string
  readonly column: ImportColumn
  readonly at: Place
  readonly lost: readonly string[]
}

const readVisit = (
  row: TableRow,
  table: Table,
  columns: readonly PlacedColumn[],
  characters: CityCharacters,
  on: Day,
  problems: Problem[],
): AnnouncedVisit | undefined => {
  const cellOf = (part: ImportPart): PartCell | undefined => {
    const place = columns.find(({ column }) => column.field.part === part)
    const text = trimCell(row.cells[place?.index ?? -1] ?? '')
    return place === undefined
      ? undefined
      : { text, column: place.column, at: placeIn(table, row, place.index), lost: lostIn(table, row, place.index) }
  }
  const name = cellOf('visit-name')
  if (!isOn(cellOf('visit-day'), on, problems)) return undefined
  if (name === undefined || name.text === '') {
    if (name !== undefined) problems.push(problemAt(name.at, 'cell-empty', { field: name.column.field.label.ja }))
    return undefined
  }
  const compared = compareText(name.text, table.encoding, name.lost, characters)
  const time = readTime(cellOf('visit-time'), problems)
  const event = readEvent(cellOf('visit-event'), problems)
  const key = cellOf('household-key')?.text ?? ''
  return {
    line: row.line,
    day: on,
    name: compared.text,
    comparisons: compared.comparisons,
    ...(time === undefined ? {} : { time }),
    ...(event === undefined ? {} : { event }),
    ...(key === '' ? {} : { key }),
  }
}

const isOn = (cell: PartCell | undefined, on: Day, problems: Problem[]): boolean => {
  if (cell === undefined) return false
  const read = readDateCell(cell.text, cell.column.eras)
  if (!read.ok) problems.push(...read.problems.map(({ code, params }) => problemAt(cell.at, code, params)))
  const date = read.ok ? parseDate(read.value) : undefined
  return date?.ok === true && isFullDate(date.value) && date.value.earliest === on
}

const TIME = /^([01]?\d|2[0-3])[:\uFF1A\u6642]?([0-5]\d)\u5206?$/

const readTime = (cell: PartCell | undefined, problems: Problem[]): string | undefined => {
  if (cell === undefined || cell.text === '') return undefined
  const [, hour, minute] = TIME.exec(cell.text) ?? []
  if (hour !== undefined && minute !== undefined) return `${hour.padStart(2, '0')}:${minute}`
  problems.push(problemAt(cell.at, 'time-not-read', { text: cell.text }))
  return undefined
}

const readEvent = (cell: PartCell | undefined, problems: Problem[]): string | undefined => {
  const written = cell?.text === '' ? cell.column.empty : cell?.text
  if (cell === undefined || written === undefined) return undefined
  const spelled = cell.column.values[written] ?? written
  const event = cell.column.field.values[spelled]
  if (event === undefined)
    problems.push(problemAt(cell.at, 'written-value-unknown', { field: cell.column.field.label.ja, value: written }))
  return event === SAYS_NOTHING ? undefined : event
}
