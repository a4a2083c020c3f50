import type { ImportsFile } from './formats/imports-format.ts'
import type { ImportFact } from './imports.ts'

/** A field as its file writes it. */
export type WrittenImportField = ImportsFile['sources'][number]['fields'][number]

/** The facts a field states: one, two for a name in one column, none for a part. */
export function factsOf(written: WrittenImportField): readonly ImportFact[] {
  const references = [...(written.fact === undefined ? [] : [written.fact]), ...(written['splits-into'] ?? [])]
  return references.map((reference) => {
    const [id = '', side] = reference.split('@')
    return side === 'before' || side === 'after' ? { id, side } : { id }
  })
}
