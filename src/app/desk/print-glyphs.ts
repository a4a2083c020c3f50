import type { Catalogue } from '#core/definitions'
import { nameCodePoints } from '#core/printing'
import type { PrintFacts, PrintNote } from '#core/printing'
import type { VisitState } from '#core/record'
import type { PaperParts } from './desk-parts.ts'

/**
 * What may be printed instead of a character that no face holds: those the city's table of characters has it written for (異体字). The city
 * decides them, not the clerk; the order is the table's, the usual one first.
 */
export const substitutesFor = (
  cluster: string,
  { characterFamilies }: Pick<Catalogue, 'characterFamilies'>,
): readonly string[] => {
  const [base = ''] = cluster
  const family = characterFamilies.find((each) => each.includes(cluster) || each.includes(base)) ?? []
  return family.filter((each) => each !== cluster)
}

/** What the clerk decided of characters without a face, as the print takes it. A substitute that the city does not have registered counts for nothing. */
export const settledGlyphs = (
  { glyphs }: Pick<VisitState, 'glyphs'>,
  { catalogue }: Pick<PaperParts, 'catalogue'>,
): Pick<PrintFacts, 'settled'> => {
  const settled = Object.entries(glyphs).flatMap(([cluster, { substitute }]) =>
    substitute === undefined || substitutesFor(cluster, catalogue).includes(substitute)
      ? [[cluster, substitute ?? ''] as const]
      : [],
  )
  return settled.length === 0 ? {} : { settled: Object.fromEntries(settled) }
}

/** The same for the handover sheet, by code points: the character itself is just what cannot be printed. */
export const notesOfGlyphs = (
  { glyphs }: Pick<VisitState, 'glyphs'>,
  { words }: Pick<PaperParts, 'words'>,
): readonly PrintNote[] =>
  Object.entries(glyphs).map(([cluster, { substitute }]) => ({
    text: words.glyph(nameCodePoints(cluster), substitute),
  }))
