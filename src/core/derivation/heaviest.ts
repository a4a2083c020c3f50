import type { Verdict } from './entry.ts'

/** What outweighs what when several events speak about one procedure and subject. */
const WEIGHT: Readonly<Record<Verdict, number>> = { needed: 3, 'not-settled': 2, 'nothing-to-do': 1, 'not-needed': 0 }

/** The verdict that counts where several events give one each; `not-needed` where none does. */
export function heaviest(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>((most, each) => (WEIGHT[each] > WEIGHT[most] ? each : most), 'not-needed')
}
