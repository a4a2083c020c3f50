import type { ReadTable, TableReader } from '#app/ports/table-reader'
import type { LostBytes, Table, TableRow } from '#core/intake'
import { problemAt, type Problem } from '#core/value'
import { decodeText } from './decode-text.ts'
import { parseRows } from './parse-rows.ts'

const MEBIBYTE = 1024 * 1024
/** Far above the largest extract of a household; a whole city's register does not belong at a window. */
const MOST_MEBIBYTES = 64
/** ZIP, which a workbook (.xlsx) is. */
const ZIP = [0x50, 0x4b, 0x03, 0x04]

const isEmpty = ({ cells }: TableRow): boolean => cells.every((cell) => cell === '')

/** A row as wide as the header; one that is longer only by empty cells is cut. */
const fitted = (row: TableRow, width: number): TableRow | undefined => {
  if (row.cells.length === width) return row
  const surplus = row.cells.slice(width)
  return row.cells.length > width && surplus.every((cell) => cell === '')
    ? { line: row.line, cells: row.cells.slice(0, width) }
    : undefined
}

/** Gives each U+FFFD of the cells its bytes; reading order is the order of the file. */
const placeLost = (rows: readonly TableRow[], bytes: readonly string[]): readonly LostBytes[] => {
  let next = 0
  return rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, index) =>
      [...cell].flatMap((character) => {
        if (character !== '\uFFFD') return []
        const found = bytes[next]
        next += 1
        return found === undefined ? [] : [{ line, column: index + 1, bytes: found }]
      }),
    ),
  )
}

const read = (file: string, bytes: Uint8Array): ReadTable => {
  const refuse = (code: string, line = 1, params: Problem['params'] = {}): ReadTable => ({
    table: undefined,
    problems: [problemAt({ file, line, column: 1 }, code, params)],
  })
  if (bytes.length > MOST_MEBIBYTES * MEBIBYTE) return refuse('table-too-large', 1, { megabytes: MOST_MEBIBYTES })
  if (ZIP.every((byte, index) => bytes[index] === byte)) return refuse('table-not-text')
  const decoded = decodeText(bytes)
  if (decoded === undefined) return refuse('table-encoding-unknown')
  if (decoded.text.includes('\0')) return refuse('table-not-text')
  const { rows, openQuoteAt } = parseRows(decoded.text.replace(/\r\n?/g, '\n'))
  if (openQuoteAt !== undefined) return refuse('table-quote-open', openQuoteAt)
  const filled = rows.filter((row) => !isEmpty(row))
  const [header, ...body] = filled
  if (header === undefined) return refuse('table-empty')
  const width = header.cells.length
  const kept = body.map((row) => fitted(row, width))
  const table: Table = {
    file,
    encoding: decoded.encoding,
    header: header.cells,
    rows: kept.filter((row) => row !== undefined),
    lost: placeLost(filled, decoded.lost),
  }
  const problems = body.flatMap(({ line, cells }, index) =>
    kept[index] === undefined
      ? [
          problemAt({ file, line, column: Math.min(cells.length, width) + 1 }, 'table-row-width', {
            expected: width,
            found: cells.length,
          }),
        ]
      : [],
  )
  return { table, problems }
}

/** Reads CSV files by papaparse; encodings by the browser's own decoder. */
export const csvReader: TableReader = { read }
