import { prepareBlankJob } from '#core/printing'
import type { FaceCoverage, FormSheet, PrintFacts, PrintJob } from '#core/printing'
import type { Result } from '#core/value'
import { paperWords, phrase } from '#locales'

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '')}"`

/** What stands at the foot of a blank, over the form's own margin; it takes no room. */
const footStyle = (foot: string): string =>
  `.sheet::after{content:${quoted(foot)};position:absolute;left:12mm;bottom:2.5mm;font-size:5.5pt;line-height:1;color:#444}`

/** A blank of the kit: the form with every box by hand, and at its foot what it was made from. Problems: those of a blank form. */
export const blankJob = (
  sheet: FormSheet,
  office: PrintFacts['office'],
  faces: readonly FaceCoverage[],
  foot: string,
  sample: boolean,
): Result<PrintJob> => {
  const title = phrase('ja', 'desk.paper.title', { form: sheet.form.name.ja })
  const marked = { ...sheet, css: sheet.css + footStyle(foot) }
  return prepareBlankJob(marked, office, faces, { sampleMark: paperWords.sampleMark, title }, sample)
}
