import { failure, success, type Problem, type Result } from '#core/value'

import { addressesAllowed } from './address-sources.ts'
import { chooseFaces, installedFaces } from './choose-faces.ts'
import { styleWords } from './check-styles.ts'
import { withCodes, type DrawCode } from './compose-code.ts'
import { composeOverlay, onStock } from './compose-overlay.ts'
import { composePrint } from './compose-print.ts'
import { withNumber } from './form-number.ts'
import type { FaceCoverage } from './coverage.ts'
import type { Form } from './form-schema.ts'
import type { PaperReadings } from './paper-alignment.ts'
import type { PrintJob } from './print-data.ts'
import type { PrintFacts } from './print-facts.ts'
import { templateWords } from './template-tokens.ts'

/** A form with its template and style sheet, as the office keeps it. */
export interface FormSheet {
  readonly form: Form
  readonly template: string
  readonly css: string
}

/**
 * The form's own words against its label faces. Problem: `glyph-missing` with the field `template`. Words of a template carry no
 * name, so a face of the form's values may not stand in for a missing one.
 */
export const checkFormWords = (
  sheet: FormSheet,
  installed: readonly FaceCoverage[],
  sampleMark = '',
): readonly Problem[] => {
  const faces = installedFaces(sheet.form['label-faces'], installed)
  const words = templateWords(sheet.template) + styleWords(sheet.css) + sampleMark
  return chooseFaces(words, faces, { field: 'template', label: sheet.form.name.ja }).problems
}

/** How a form is printed otherwise than whole, on white, with every address and without a 2D code. */
export interface PrintManner {
  /** By hand: the boxes of addresses stay empty; on any class but a resident's form they always do. */
  readonly addresses?: 'printed' | 'by-hand'
  /** A form that declares a 2D code carries it. */
  readonly drawCode?: DrawCode | undefined
  /** Its data alone are printed, on its pre-printed paper, moved by these readings; without a 2D code. */
  readonly stock?: PaperReadings | undefined
}

/**
 * Everything needed to print a form, or every reason why it may not be printed: problems of {@link composePrint},
 * {@link withCodes} and {@link checkFormWords}. `words` are the mark of a sample and the title in the browser's own dialog, worded by the caller.
 */
export const preparePrintJob = (
  given: FormSheet,
  facts: PrintFacts,
  installed: readonly FaceCoverage[],
  words: Pick<PrintJob, 'sampleMark' | 'title'>,
  { addresses = 'printed', drawCode, stock }: PrintManner = {},
): Result<PrintJob> => {
  const sheet = withNumber(given)
  const isOnStock = stock !== undefined && sheet.form['pre-printed'] !== undefined
  const form = addressesAllowed(isOnStock ? onStock(sheet.form) : sheet.form, addresses)
  const printed = composePrint(form, facts, installed)
  const composed = printed.ok && !isOnStock ? withCodes(sheet.form, printed.value, drawCode, facts.reference) : printed
  const wording = checkFormWords(sheet, installed, words.sampleMark)
  if (!composed.ok) return failure(...composed.problems, ...wording)
  if (wording.length > 0) return failure(...wording)
  const fields = [...sheet.form.fields, ...sheet.form.rows.flatMap((rows) => rows.fields)]
  const labels = Object.fromEntries(fields.map((field) => [field.id, field.label]))
  const labelFaces = installedFaces(sheet.form['label-faces'], installed).map((face) => face.face)
  const { paper, tray, duplex } = sheet.form
  const handling = { paper, ...(tray === undefined ? {} : { tray }), ...(duplex ? { duplex: true as const } : {}) }
  const job = {
    ...words,
    data: composed.value,
    ...handling,
    template: sheet.template,
    css: sheet.css,
    labels,
    labelFaces,
  }
  const overlay = stock === undefined ? undefined : composeOverlay(sheet.form, composed.value, stock)
  return success(overlay === undefined ? job : { ...job, template: '', css: '', overlay })
}
