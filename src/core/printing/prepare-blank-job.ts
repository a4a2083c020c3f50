import type { Result } from '#core/value'

import { blankFacts, blankForm } from './blank-form.ts'
import type { FaceCoverage } from './coverage.ts'
import { preparePrintJob, type FormSheet } from './prepare-print-job.ts'
import type { PrintJob } from './print-data.ts'
import type { PrintFacts } from './print-facts.ts'

/**
 * A form printed blank (白紙), with nothing of any record on it: every box by hand but the office's name, no 2D code. Problems: those of
 * {@link preparePrintJob} but `field-empty` and `choice-unknown`, which a blank form cannot have.
 */
export const prepareBlankJob = (
  sheet: FormSheet,
  office: PrintFacts['office'],
  installed: readonly FaceCoverage[],
  words: Pick<PrintJob, 'sampleMark' | 'title'>,
  sample: boolean,
): Result<PrintJob> =>
  preparePrintJob({ ...sheet, form: blankForm(sheet.form) }, blankFacts(sheet.form, office, sample), installed, words)
