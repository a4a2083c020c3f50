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

/** Does it bear 見本, and no number? */
export const askMarkedAsSample: AskCondition = ({ form, marked, serial }) => [
  ...(marked ? [] : [problem('gate-sample-not-marked', { form })]),
  ...(serial === undefined ? [] : [problem('gate-sample-with-serial', { form })]),
]
