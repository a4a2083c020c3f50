import type { VisitDraft } from '#core/record'

/** A closed visit is taken up again: somebody came back to say something more, or something was forgotten. */
export const REOPENING: VisitDraft = { type: 'visit-reopened', payload: { reason: { code: 'taken-up-again' } } }
