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

/** The head of a household is found by these. */
const OF_PART: Readonly<Record<string, readonly string[]>> = {
  'head-name': ['person.relationship@after', 'person.family-name@after', 'person.given-name@after'],
}

/** The facts a field is made from, in order. */
export const exportFactsOf = (written: WrittenExportField): readonly ExportFact[] =>
  [
    ...(written.fact === undefined ? [] : [written.fact]),
    ...(written.joins ?? []),
    ...(written.either ?? []),
    ...(written.part === undefined ? [] : (OF_PART[written.part] ?? [])),
  ].map(exportFact)
