import { hasOperation } from '#core/access'
import { problem } from '#core/value'
import type { AskCondition } from './gate-context.ts'

/** Is the visit running, not suspended or closed? */
export const askVisitOpen: AskCondition = (_sheet, { visit }) =>
  visit?.phase === 'open' ? [] : [problem('gate-visit-not-open', { phase: visit?.phase ?? 'not-opened' })]

/** May this desk work now (運用時間, 要綱15条1項)? */
export const askHours: AskCondition = (_sheet, { hours }) => {
  if (hours.open) return []
  return hours.problems !== undefined && hours.problems.length > 0 ? hours.problems : [problem('gate-outside-hours')]
}

/** Is `print-<class>` among the operations granted (業務権限, 要綱9条2項)? */
export const askRole: AskCondition = (sheet, { principal }) => {
  const operation = `print-${sheet.class}`
  return hasOperation(principal, operation) ? [] : [problem('gate-operation-not-granted', { operation })]
}
