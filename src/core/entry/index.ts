export { formatEntryDate } from './entry-date.ts'
export { isMarked, type EntryCell, type EntryMark, type EntryRow } from './entry-row.ts'
export { entryRows, rowKey, type EntryInput, type EntryProcedure } from './entry-rows.ts'
