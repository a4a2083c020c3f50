import type { IdentityOutcome } from './identity-outcome.ts'
import type { IdentityScheme } from './identity-scheme.ts'
import type { IdentityJudgement } from './judge-identity.ts'

/** Where the confirming stands, for whoever goes on with it. */
export interface IdentityStanding {
  /** What it came to; while it is not settled, what is to be asked for: another document, or an explanation. */
  readonly outcome: IdentityOutcome
  readonly settled: boolean
  /** The scheme takes what was shown as it is. */
  readonly accepted: boolean
  /** The form that tells the person what was accepted unconfirmed (受理通知, 照会書). */
  readonly notice?: NonNullable<IdentityScheme['notice']>
}

/** Where a judgement leaves a scheme: who would be refused as it is, but can still show more, is asked for that first. */
export const standingOf = (
  scheme: IdentityScheme,
  { outcome, ask }: Pick<IdentityJudgement, 'outcome' | 'ask'>,
): IdentityStanding => {
  if (outcome === 'refused' && ask !== undefined) return { outcome: ask, settled: false, accepted: false }
  const tells = outcome === 'accepted-with-notice' && scheme.notice !== undefined
  return {
    outcome,
    settled: true,
    accepted: scheme.accepts.includes(outcome),
    ...(tells && scheme.notice !== undefined ? { notice: scheme.notice } : {}),
  }
}
