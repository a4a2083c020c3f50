import type { Principal } from '#core/access'
import { alignmentJob, checkReadings } from '#core/printing'
import type { PaperReadings, PrintJob } from '#core/printing'
import { failure, problem, success } from '#core/value'
import type { Result } from '#core/value'
import { authorise } from './authorise.ts'
import type { DeskParts } from './desk-parts.ts'

/** A form that has a pre-printed paper (既製の用紙), for whoever sets a printer for it. */
export interface StockForm {
  readonly form: string
  readonly name: string
  /** What the paper is called. */
  readonly paper: string
}

/** The forms of the desk that have a pre-printed paper, in the order of their ids. */
export const stockForms = ({ forms }: Pick<DeskParts, 'forms'>): readonly StockForm[] =>
  [...forms.values()]
    .flatMap(({ form }) =>
      form['pre-printed'] === undefined
        ? []
        : [{ form: form.id, name: form.name.ja, paper: form['pre-printed'].paper }],
    )
    .toSorted((a, b) => (a.form < b.form ? -1 : 1))

/** An alignment sheet asked for: for which form, on which printer, moved by which readings. */
export interface AlignmentQuery {
  readonly form: string
  readonly printer: string
  readonly readings: PaperReadings
}

/**
 * The alignment sheet (位置合わせ用紙) of a form: crosses and rulers, nothing of anybody. Problems: `operation-not-granted`
 * {operation}, `form-missing` {form}, those of `checkReadings` and of `alignmentJob`.
 */
export async function alignmentSheet(
  parts: DeskParts,
  principal: Principal,
  { form: id, printer, readings }: AlignmentQuery,
): Promise<Result<PrintJob>> {
  const granted = await authorise(parts, principal, 'paper-alignment')
  if (!granted.ok) return granted
  const form = parts.forms.get(id)
  if (form === undefined) return failure(problem('form-missing', { form: id }))
  const wrong = checkReadings(readings)
  if (wrong.length > 0) return failure(...wrong)
  const words = parts.words.alignment(form.form.name.ja, form.form['pre-printed']?.paper ?? '', printer)
  const job = alignmentJob(form.form, readings, await parts.faces(), words)
  return job.ok ? success({ ...job.value, sampleMark: parts.words.sampleMark }) : job
}
