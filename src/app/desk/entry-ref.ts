import type { Entry } from '#core/derivation'
import type { ProcedureRef, VisitState } from '#core/record'

/** The procedure of an entry of the plan for its subject, as the record names both. */
export const refOfEntry = (
  { procedure, subject }: Pick<Entry, 'procedure' | 'subject'>,
  { households }: Pick<VisitState, 'households'>,
): ProcedureRef => ({
  procedure,
  subject: { type: households.includes(subject) ? 'household' : 'person', id: subject },
})
