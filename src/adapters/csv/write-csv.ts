import Papa from 'papaparse'
import type { LeftCell, TableWriter } from '#app/ports/table-writer'
import { encodeText, unwritable } from './encode-text.ts'

/** What a spreadsheet may take for the beginning of a formula, in either width. */
const FORMULA = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/

const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))

/**
 * Writes CSV by papaparse: every cell in quotation marks, lines end in CR LF. The cells are for a core system's import, which
 * takes them as they are, so nothing is set before them that a spreadsheet would want: a cell that might be taken for a formula is left
 * empty and told of, like one with a character the encoding does not have.
 */
export const csvWriter: TableWriter = {
  unwritable,
  write: ({ header, rows }, encoding) => {
    const left: LeftCell[] = []
    const cells = rows.map((row, at) =>
      row.map((cell, column) => {
        const characters = unwritable(cell, encoding)
        const because = characters.length > 0 ? 'characters' : FORMULA.test(cell) ? 'formula' : undefined
        if (because === undefined) return cell
        left.push({ row: at, column, because, characters })
        return ''
      }),
    )
    const text = Papa.unparse([[...header], ...cells], { quotes: true, newline: '\r\n' })
    return { base64: base64(encodeText(`${text}\r\n`, encoding)), left }
  },
}
