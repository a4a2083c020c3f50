import type { Entry } from '#core/derivation'

/** What is to be paid for everything that is needed, in yen; not certain while a fee is open or a verdict with one is. */
export function feeTotal(plan: readonly Entry[]): { readonly yen: number; readonly certain: boolean } {
  const due = plan.flatMap(({ verdict, fee }) => (verdict === 'needed' && fee !== null ? [fee] : []))
  const open = plan.some(({ verdict, fee }) => verdict === 'not-settled' && fee !== null && fee.yen > 0)
  return { yen: due.reduce((sum, { yen }) => sum + yen, 0), certain: !open && due.every(({ certain }) => certain) }
}
