import type { ExportFact } from './exports.ts'
import type { ExportsFile } from './formats/exports-format.ts'

/** A target and a field of one as a file writes them. */
export type WrittenTarget = ExportsFile['targets'][number]
export type WrittenExportField = WrittenTarget['fields'][number]

/** A fact as a file refers to it, `person.relationship@after`. */
export function exportFact(reference: string): ExportFact {
  const [id = '', side] = reference.split('@')
  return side === 'before' || side === 'after' ? { id, side } : { id }
}

/** The facts a field is made from, in order, and last the one by which somebody else of the household is found. */
export const exportFactsOf = (written: WrittenExportField): readonly ExportFact[] =>
  [
    ...(written.fact === undefined ? [] : [written.fact]),
    ...(written.joins ?? []),
    ...(written.either ?? []),
    ...(written['of-person'] === undefined ? [] : [written['of-person'].fact]),
  ].map(exportFact)
