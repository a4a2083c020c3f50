import type { ExportEncoding } from '#core/definitions'

/** A cell that is not in a file: its row and column (from 0), and what of it could not be written. */
export interface LeftCell {
  readonly row: number
  readonly column: number
  /** Characters the encoding does not have; or how a spreadsheet would take the cell for a formula. */
  readonly because: 'characters' | 'formula'
  readonly characters: readonly string[]
}

/** A table as a file. JSON-able. */
export interface WrittenTable {
  /** Its bytes in base64. */
  readonly base64: string
  readonly left: readonly LeftCell[]
}

/** Writes tables for core systems (基幹系). A cell is written with every code point as it is, or left empty and told of. */
export interface TableWriter {
  readonly write: (
    table: { readonly header: readonly string[]; readonly rows: readonly (readonly string[])[] },
    encoding: ExportEncoding,
  ) => WrittenTable
  /** The characters of a text that an encoding cannot write, each once, in order. */
  readonly unwritable: (text: string, encoding: ExportEncoding) => readonly string[]
}
