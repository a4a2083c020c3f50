/** How the bytes of a file were read: UTF-8 with or without its byte order mark, or cp932 (Windows-31J, シフトJIS). */
export type TextEncodingName = 'utf-8' | 'utf-8-bom' | 'cp932'

/** A row of a table: the line it begins on (from 1) and its cells, code points as they stand in the file. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** Bytes that are no character of the file's encoding; the cell holds U+FFFD in their place, in this order. */
export interface LostBytes {
  readonly line: number
  /** Ordinal of the cell in its row, from 1. */
  readonly column: number
  /** Hexadecimal, upper case: `81AD`. */
  readonly bytes: string
}

/** A file of rows and columns as it was read (CSV). `header` is its first row; every row has as many cells. */
export interface Table {
  readonly file: string
  readonly encoding: TextEncodingName
  readonly header: readonly string[]
  readonly rows: readonly TableRow[]
  readonly lost: readonly LostBytes[]
}
