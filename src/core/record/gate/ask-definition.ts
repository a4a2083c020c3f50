import { dayFromIso, problem } from '#core/value'
import type { AskCondition } from './gate-context.ts'

/**
 * Is the form the right one for this record: the catalogue pinned at reception is the one in use, and the form is in
 * force on the day of reception (受付日), not on today's date.
 */
export const askDefinition: AskCondition = ({ form, effective }, { visit, catalogueInUse }) => {
  const received = visit === undefined ? undefined : dayFromIso(visit.receivedOn)
  if (visit === undefined || received === undefined) return [problem('gate-reception-day-unknown', { form })]
  const inForce = effective.from <= received && (effective.until === undefined || received <= effective.until)
  return [
    ...(visit.catalogue === catalogueInUse ? [] : [problem('gate-catalogue-changed', { form })]),
    ...(inForce ? [] : [problem('gate-form-not-in-force', { form, day: visit.receivedOn })]),
  ]
}
