/** One column of a DataTable. */
export interface Column<Key extends string = string> {
  readonly key: Key
  readonly label: string
  readonly align?: 'start' | 'end' | 'center' | undefined
  /** The cell that names its row when read aloud; give it to one column. */
  readonly heads?: boolean | undefined
  /** Keeps its cells on one line: dates, numbers. */
  readonly tight?: boolean | undefined
}
