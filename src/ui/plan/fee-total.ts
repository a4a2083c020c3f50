import type { Entry } from '#core/derivation'

/** What is to be paid for everything that is needed, in yen. */
export interface FeeTotal {
  readonly yen: number
  /** What would be paid beside it but for exemptions (免除) that hold, in yen. */
  readonly waived: number
  /** No fee is open, nor a verdict with one. */
  readonly certain: boolean
  /** An exemption is not looked into yet: less may be due. */
  readonly unchecked: boolean
}

/** Adds up the fees of a plan, with and without what is waived. */
export function feeTotal(plan: readonly Entry[]): FeeTotal {
  const due = plan.flatMap(({ verdict, fee }) => (verdict === 'needed' && fee !== null ? [fee] : []))
  const open = plan.some(({ verdict, fee }) => verdict === 'not-settled' && fee !== null && fee.yen > 0)
  return {
    yen: due.reduce((sum, { yen }) => sum + yen, 0),
    waived: due.reduce((sum, { waived = 0 }) => sum + waived, 0),
    certain: !open && due.every(({ certain }) => certain),
    unchecked: due.some(({ yen, exemptions = [] }) => yen > 0 && exemptions.some(({ holds }) => holds === 'unknown')),
  }
}
