import { problem } from '#core/value'
import type { AskCondition } from './gate-context.ts'

/** Did the preflight look at exactly this content, and find nothing? */
export const askPreflight: AskCondition = ({ form, contentHash }, { preflight }) => {
  if (preflight === undefined) return [problem('gate-preflight-missing', { form })]
  if (preflight.contentHash !== contentHash) return [problem('gate-preflight-of-other-content', { form })]
  return preflight.problems
}

/** Is every earlier print job of this visit confirmed or voided? Sheets that go out together are counted together. */
export const askNoUnconfirmedPrint: AskCondition = ({ batch }, { visit }) =>
  (visit?.sheets ?? [])
    .filter((out) => out.status === 'awaiting' && (batch === undefined || out.batch !== batch))
    .map(({ form, copy }) => problem('gate-print-unconfirmed', { form, copy }))

/** Whatever the rules ask: a form that the resident filled in by hand (手書き様式) is the original, and no second one is printed. */
export const askHandwritten: AskCondition = ({ form, subject, class: sheetClass }, { visit }) =>
  sheetClass === 'resident-form' &&
  visit?.sheets.some(
    (sheet) =>
      sheet.handwritten === true && sheet.status === 'confirmed' && sheet.form === form && sheet.subject === subject,
  ) === true
    ? [problem('gate-form-taken-on-paper', { form })]
    : []

/** Does it bear 見本, and no number? */
export const askMarkedAsSample: AskCondition = ({ form, marked, serial }) => [
  ...(marked ? [] : [problem('gate-sample-not-marked', { form })]),
  ...(serial === undefined ? [] : [problem('gate-sample-with-serial', { form })]),
]
