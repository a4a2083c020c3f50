import { problem, type Problem } from '#core/value'
import { gate } from '../gate/gate.ts'
import type { Sheet } from '../gate/sheet.ts'
import type { DraftChecks } from './draft-context.ts'
import type { VisitPayloads } from './payloads.ts'
import { isInHand, saysNeverInHand } from './sheet-copies.ts'
import { SHEET_RETURNS } from './sheet-return.ts'
import type { VisitState } from './visit-state.ts'

type Printed = VisitPayloads['sheet-printed']

const isOf = (printed: Printed, sheet: Sheet): boolean =>
  printed.form === sheet.form &&
  printed.batch === sheet.batch &&
  printed.subject === sheet.subject &&
  printed.class === sheet.class &&
  printed.serial === sheet.serial &&
  printed.signatory === sheet.signatory &&
  printed.contentHash === sheet.contentHash

/**
 * A sheet with a number is printed again as the next copy of that number (第n刷), and says why; a jam is no reason for one that was handed
 * over. A number that was taken back (回収) is printed no more.
 */
const checkCopy = (printed: Printed, state: VisitState): readonly Problem[] => {
  const earlier = printed.serial === undefined ? [] : state.sheets.filter(({ serial }) => serial === printed.serial)
  const expected = printed.serial === undefined ? printed.copy : earlier.length + 1
  return [
    ...(printed.copy === expected ? [] : [problem('copy-number-wrong', { copy: printed.copy, expected })]),
    ...(printed.copy > 1 && printed.reason === undefined ? [problem('reprint-reason-missing')] : []),
    ...(isInHand(earlier) && saysNeverInHand(printed.reason?.code ?? '') ? [problem('reprint-not-a-jam')] : []),
    ...(earlier.some(({ status }) => status === 'recalled') ? [problem('serial-recalled')] : []),
    ...(earlier.some(({ form, subject }) => form !== printed.form || subject !== printed.subject)
      ? [problem('serial-of-other-form')]
      : []),
    ...(state.sheets.some(({ job }) => job === printed.job) ? [problem('print-job-already-there')] : []),
  ]
}

const awaiting = (state: VisitState, job: string) =>
  state.sheets.find((sheet) => sheet.job === job && sheet.status === 'awaiting')

/** Counted and handed over, and not void. */
const isOut = (state: VisitState, job: string): boolean =>
  state.sheets.some((sheet) => sheet.job === job && sheet.status === 'confirmed')

/** Paper: nothing is recorded as printed that the gate did not let through as exactly this sheet. */
export const sheetChecks: Partial<DraftChecks> = {
  'sheet-printed': (printed, state, context) => {
    const { sheet } = context
    if (sheet === undefined || !isOf(printed, sheet)) return [problem('sheet-not-as-gated', { form: printed.form })]
    const answer = gate(sheet, { ...context, visit: state })
    return [...(answer.open ? [] : answer.refusals), ...checkCopy(printed, state)]
  },
  /** Only where the matter was taken on paper, once for each form; what lies at the printer, or is out, is another sheet. */
  'form-taken-on-paper': ({ form, subject, job, sheets }, state) => {
    const isThere = state.sheets.some(
      (sheet) =>
        sheet.form === form &&
        sheet.subject === subject &&
        (sheet.status === 'awaiting' || sheet.status === 'confirmed'),
    )
    return [
      ...(state.paper === undefined ? [problem('visit-not-on-paper')] : []),
      ...(isThere ? [problem('form-out-already', { form })] : []),
      ...(Number.isInteger(sheets) && sheets > 0 ? [] : [problem('sheet-count-impossible')]),
      ...(state.sheets.some((sheet) => sheet.job === job) ? [problem('print-job-already-there')] : []),
    ]
  },
  'sheet-confirmed': ({ job, sheets: counted }, state) => {
    const sheet = awaiting(state, job)
    if (sheet === undefined) return [problem('print-job-not-awaiting')]
    return [
      ...(sheet.overtaken === true ? [problem('hold-checking')] : []),
      ...(sheet.sheets === counted ? [] : [problem('sheet-count-differs', { counted, sent: sheet.sheets })]),
    ]
  },
  'sheet-voided': ({ job }, state) => (awaiting(state, job) === undefined ? [problem('print-job-not-awaiting')] : []),
  /** What came back is kept; what is void already is not recalled again. */
  'sheet-recalled': ({ job }, state) => (isOut(state, job) ? [] : [problem('sheet-not-out')]),
  /** By another person than who printed it; a deputy does not stand beside whom they act for. */
  'sheet-compared': ({ job }, state, { principal: { user, onBehalfOf } }) => {
    const sheet = state.sheets.find((each) => each.job === job)
    return [
      ...(isOut(state, job) ? [] : [problem('sheet-not-out')]),
      ...(sheet?.class === 'resident-form' ? [] : [problem('sheet-not-to-be-compared')]),
      ...(sheet?.by === user || sheet?.by === onBehalfOf ? [problem('second-person-needed')] : []),
      ...(sheet?.compared === undefined ? [] : [problem('sheet-compared-already')]),
    ]
  },
  'sheet-returned': ({ job, how }, state) => [
    ...(isOut(state, job) ? [] : [problem('sheet-not-out')]),
    ...(SHEET_RETURNS.includes(how) ? [] : [problem('sheet-return-unknown', { how })]),
  ],
}
