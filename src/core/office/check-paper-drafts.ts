import { checkReadings } from '#core/printing'
import { checkText } from './check-terms.ts'
import type { CheckDraft } from './office-context.ts'

/** A printer set for a form's paper: it has a name, and the readings can be of one sheet. */
export const checkPaperAligned: CheckDraft<'paper-aligned'> = ({ printer, readings }) => [
  ...checkText(printer, 'printer'),
  ...checkReadings(readings),
]
