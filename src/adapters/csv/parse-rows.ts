import Papa from 'papaparse'
import type { TableRow } from '#core/intake'
import { lineCounter } from './line-counter.ts'

/** The rows of a text, and the line of one with a quotation mark that is never closed, where there is one. */
export interface ParsedRows {
  readonly rows: readonly TableRow[]
  readonly openQuoteAt: number | undefined
}

/** Tab where the first line has one and no comma; else comma. Never guessed from the values. */
const separatorOf = (text: string): string => {
  const [first = ''] = text.split('\n', 1)
  return first.includes('\t') && !first.includes(',') ? '\t' : ','
}

/** Cuts a text with `\n` line ends into rows; a cell in quotation marks may hold line ends and separators. */
export const parseRows = (text: string): ParsedRows => {
  const lineOf = lineCounter(text)
  const rows: TableRow[] = []
  let openQuoteAt: number | undefined
  let start = 0
  Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    newline: '\n',
    step: ({ data, errors, meta }) => {
      const line = lineOf(start)
      if (errors.some(({ type }) => type === 'Quotes')) openQuoteAt ??= line
      rows.push({ line, cells: data })
      start = meta.cursor
    },
  })
  return { rows, openQuoteAt }
}
