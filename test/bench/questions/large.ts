import { chooseQuestion } from '#core/interview'
import { mean, percentile } from '../statistics.ts'
import { drawHouseholds, drawProcedures } from '../workload.ts'
import { smallestCertificate } from './certificate.ts'
import { fixedForm, hearingOf } from './households.ts'
import type { Hearing } from './households.ts'
import { publicodesOrder, type Heard } from './publicodes-order.ts'
import { answered, backwardChaining, mostOftenMissing } from './settling.ts'
import type { Policy } from './settling.ts'

/** Questions asked by each policy, on average over the households, and what choosing one took. */
export interface LargeFigures {
  readonly fixedForm: number
  readonly certificate: number
  /** Absent where it was left out: it takes a second for each household. */
  readonly publicodes: number | undefined
  readonly backwardChaining: number
  readonly mostOftenMissing: number
  readonly own: number
  /** Choosing one question: median, 95th percentile, most; of publicodes the mean. Milliseconds. */
  readonly pace: { readonly median: number; readonly mean: number; readonly p95: number; readonly publicodes: number }
}

/**
 * Asks until nothing is open, or the policy knows that no answer can change anything any more; what each choice took is noted in
 * milliseconds.
 */
function hear({ asking, truth }: Hearing, policy: Policy, taken: number[] = []): number {
  let { goals } = asking
  for (let asked = 0; ; asked += 1) {
    if (goals.length === 0) return asked
    const begun = performance.now()
    const question = policy({ ...asking, goals })
    taken.push(performance.now() - begun)
    if (question === undefined) return asked
    goals = answered(goals, question, truth[question]!)
  }
}

/** Hears so many households over so many procedures, only the life event known; by publicodes too unless left out. */
export function measureLarge(
  count: { readonly procedures: number; readonly households: number },
  withPublicodes: boolean,
): LargeFigures {
  const procedures = drawProcedures(count.procedures)
  const households = drawHouseholds(count.households)
  const hearings = households.map((household) => hearingOf(procedures, household))
  const byPublicodes = withPublicodes ? publicodesOrder(procedures) : undefined
  const heard: readonly Heard[] = byPublicodes === undefined ? [] : households.map(byPublicodes)
  const taken: number[] = []
  const over = (measure: (hearing: Hearing, i: number) => number): number => mean(hearings.map(measure))
  // Once before, so that what is timed is what runs all day.
  hear(hearings[0]!, chooseQuestion)
  const own = hearings.map((hearing) => hear(hearing, (asking) => chooseQuestion(asking), taken))
  return {
    fixedForm: over(fixedForm),
    certificate: over(smallestCertificate),
    publicodes: heard.length === 0 ? undefined : mean(heard.map(({ asked }) => asked)),
    backwardChaining: over((hearing) => hear(hearing, backwardChaining)),
    mostOftenMissing: over((hearing) => hear(hearing, mostOftenMissing)),
    own: mean(own),
    pace: {
      ...{ median: percentile(taken, 50), mean: mean(taken), p95: percentile(taken, 95) },
      publicodes: mean(heard.map(({ milliseconds }) => milliseconds)),
    },
  }
}
