export type { LostBytes, Table, TableRow, TextEncodingName } from './table.ts'
