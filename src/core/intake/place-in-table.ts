import type { Place } from '#core/value'
import type { Table, TableRow } from './table.ts'

/** The place of a cell: its row's line, and its ordinal in the row, both from 1. */
export const placeIn = (table: Table, row: TableRow, index: number): Place => ({
  file: table.file,
  line: row.line,
  column: index + 1,
})

/** The bytes behind each U+FFFD of a cell, in order. */
export const lostIn = (table: Table, row: TableRow, index: number): readonly string[] =>
  table.lost.filter(({ line, column }) => line === row.line && column === index + 1).map(({ bytes }) => bytes)
