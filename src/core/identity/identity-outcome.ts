/**
 * How asking who stands here ended (本人確認の結果): by one document, by two documents of the second group, by questions
 * only the person can answer (口頭質問), not accepted, or accepted unconfirmed with a notice to the person's former address.
 */
export type IdentityOutcome = 'verified' | 'second-document' | 'explanation' | 'refused' | 'accepted-with-notice'

/** All outcomes, for schemas. */
export const IDENTITY_OUTCOMES = [
  'verified',
  'second-document',
  'explanation',
  'refused',
  'accepted-with-notice',
] as const satisfies readonly IdentityOutcome[]
