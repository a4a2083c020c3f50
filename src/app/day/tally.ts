import { isSpoilt } from '#core/record'
import type { Disposition, VisitState } from '#core/record'
import type { DeskParts } from '../desk/desk-parts.ts'

/** What a section had of the day: procedures by what became of them, and sheets of paper. Counts alone. */
export interface TallyLine {
  readonly section: string
  readonly counts: Readonly<Partial<Record<Disposition, number>>>
  /** Sheets of paper that were printed for its procedures, those of void and recalled forms not counted, nor what was written by hand. */
  readonly sheets: number
  /** Sheets of paper that came to nothing (書損): jammed, spoilt, taken back, or given way to a further copy. */
  readonly spoilt: number
}

/** The section whose procedures call for a form: the first of the definitions that does. */
const sectionsOfForms = ({ catalogue }: Pick<DeskParts, 'catalogue'>): ReadonlyMap<string, string> =>
  new Map(
    [...catalogue.definitions.values()]
      .flat()
      .flatMap(({ section, forms }) => forms.map(({ form }) => [form, section] as const))
      .toReversed(),
  )

/**
 * The tally of some visits by section (課ごとの集計), in the order of the desk's file. A procedure counts for the section it was
 * handed to, else its own; a sheet for the section whose procedure calls for its form, else (guidance, office paper) for the
 * visit's own. Sections with nothing are left out.
 */
export function tallyOf(visits: readonly VisitState[], parts: Pick<DeskParts, 'catalogue'>): readonly TallyLine[] {
  const { desk, definitions } = parts.catalogue
  const forms = sectionsOfForms(parts)
  const ends = visits.flatMap(({ dispositions }) =>
    Object.values(dispositions).map(({ procedure, disposition, section }) => ({
      disposition,
      section: section ?? definitions.get(procedure)?.at(-1)?.section ?? '',
    })),
  )
  const papers = visits.flatMap(({ sheets, section = '' }) =>
    sheets
      .filter(({ handwritten }) => handwritten === undefined)
      .map((sheet) => ({
        section: forms.get(sheet.form) ?? section,
        good: sheet.status === 'confirmed' || sheet.status === 'awaiting' ? sheet.sheets : 0,
        spoilt: isSpoilt(sheet) ? sheet.sheets : 0,
      })),
  )
  return desk.sections.flatMap(({ id: section }) => {
    const own = ends.filter((end) => end.section === section)
    const used = papers.filter((paper) => paper.section === section)
    const sheets = used.reduce((sum, { good }) => sum + good, 0)
    const spoilt = used.reduce((sum, paper) => sum + paper.spoilt, 0)
    if (own.length === 0 && sheets === 0 && spoilt === 0) return []
    const counts: Partial<Record<Disposition, number>> = {}
    for (const { disposition } of own) counts[disposition] = (counts[disposition] ?? 0) + 1
    return [{ section, counts, sheets, spoilt }]
  })
}
