import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { TrialCase } from '#app/trial/trial-cases'
import type { Catalogue } from '#core/definitions'

/** Fetches the cases of the pack that a procedure can be tried on. */
export type TrialCases = (procedure: string, catalogue: Catalogue) => Promise<readonly TrialCase[]>

/** The key under which the composition root provides it. */
export const TRIAL_CASES: InjectionKey<TrialCases> = Symbol('trial cases')

/** The cases of the application above; none where nobody provides them. */
export function useTrialCases(): TrialCases {
  return inject(TRIAL_CASES, async () => [])
}
