import type { ExportEncoding } from '#core/definitions'
import { cp932Table } from './cp932-table.ts'

const LONE_SURROGATE = /^[\uD800-\uDFFF]$/
/** Control characters have no place in a cell; the private-use area means another shape on every system. */
const NEVER = /^[\p{Cc}\p{Co}\uFFFD]$/u

/** The characters of a text that an encoding cannot write as they are, each once, in order. */
export const unwritable = (text: string, encoding: ExportEncoding): readonly string[] => {
  const table = encoding === 'cp932' ? cp932Table() : undefined
  const lost = [...text].filter(
    (character) =>
      LONE_SURROGATE.test(character) || NEVER.test(character) || (table !== undefined && !table.has(character)),
  )
  return [...new Set(lost)]
}

/** Bytes of a text of which everything can be written; what cannot is left out, so ask {@link unwritable} before. */
export const encodeText = (text: string, encoding: ExportEncoding): Uint8Array => {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const table = cp932Table()
  return new Uint8Array([...text].flatMap((character) => table.get(character) ?? []))
}
