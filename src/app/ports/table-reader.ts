import type { Table } from '#core/intake'
import type { Problem } from '#core/value'

/** A table that was read, or none where nothing of the file can be trusted; with what was wrong in either case. */
export interface ReadTable {
  readonly table: Table | undefined
  /** Each with the file, the line, and as column the ordinal of the cell in its row, both from 1. */
  readonly problems: readonly Problem[]
}

/**
 * Reads a file of rows and columns (CSV, comma or tab). Problems: `table-too-large` {megabytes}, `table-not-text`,
 * `table-encoding-unknown`, `table-empty`, `table-quote-open` (a quotation mark that is not closed would swallow people, so
 * nothing is read) and `table-row-width` {expected, found} (the row alone is set aside: a shifted cell would be another's).
 */
export interface TableReader {
  readonly read: (file: string, bytes: Uint8Array) => ReadTable
}
