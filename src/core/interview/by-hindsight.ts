import { rankOf, topicIn } from './asking.ts'
import type { Asking } from './asking.ts'
import { Certificates, flatten } from './certificates.ts'
import { DrawnAnswers } from './drawn-answers.ts'
import { RollOut } from './roll-out.ts'

/** Up to so many open questions the best few are played out: how many of them, and in how many samples each. */
const PLAYED = [
  { open: 16, candidates: 5, games: 100 },
  { open: 60, candidates: 4, games: 48 },
] as const
/** How much less likely to be needed a question may be that is asked to keep to its topic. */
const LESS_LIKELY = 0.1
/** So much, in questions, may one question lose on average for keeping to a topic. */
const LITTLE = 0.05

/**
 * The question to ask where there are too many states to look at: under `samples` ways in which everything may turn out, the one
 * that is most often among the few that would have settled all, per cost. What is among them each time is asked sooner or later
 * whatever comes and goes first. Where nothing is and not too many are open, the best of these are played out to the end and the
 * one with the least average cost is taken. Of those that are nearly as good the one of the earliest topic. Undefined when no
 * goal is open.
 */
export function byHindsight({ questions, goals }: Asking, samples: number): number | undefined {
  const flat = flatten(goals)
  const costs = Float64Array.from(questions, ({ cost }) => cost)
  const certificates = new Certificates(flat, costs)
  const drawn = new DrawnAnswers(flat, questions)
  const taken = new Uint8Array(questions.length)
  const answers = new Int32Array(questions.length)
  const often = new Float64Array(questions.length)
  for (let sample = 0; sample < samples; sample += 1) {
    drawn.draw(answers)
    certificates.find(answers, taken)
    for (const question of drawn.read) often[question] = (often[question] ?? 0) + (taken[question] ?? 0)
  }
  const oftenOf = (question: number) => often[question] ?? 0
  const isSure = (question: number) => oftenOf(question) === samples
  const worth = (question: number) => oftenOf(question) / (costs[question] ?? 1)
  const place = (question: number) => rankOf(questions[question])
  const topic = (question: number) => topicIn(questions[question])
  const ranked = [...drawn.read].sort((a, b) => worth(b) - worth(a) || place(a) - place(b) || a - b)
  const most = worth(ranked[0] ?? 0)
  const [few] = PLAYED
  const played = PLAYED.find(({ open }) => ranked.length <= open)
  if (ranked.some(isSure) && played !== few)
    return first(ranked.filter((question) => oftenOf(question) >= (1 - LESS_LIKELY) * samples))
  if (played === undefined) return first(ranked.filter((question) => worth(question) >= (1 - LESS_LIKELY) * most))
  const best = bestPlayed(ranked.slice(0, played.candidates), played.games)
  return ranked.filter(isSure).reduce((one, each) => (isEarlier(each, one) ? each : one), best)

  function isEarlier(one: number, other: number | undefined): boolean {
    if (other === undefined) return true
    return topic(one) < topic(other) || (topic(one) === topic(other) && place(one) < place(other))
  }

  /** Of questions, the best first: of the earliest topic what is needed whatever comes, as it stands in it, else the best. */
  function first(few: readonly number[]): number | undefined {
    const [best] = [...few].sort(
      (a, b) => topic(a) - topic(b) || Number(isSure(b)) - Number(isSure(a)) || (isSure(a) ? place(a) - place(b) : 0),
    )
    return best
  }

  /** Of those that cost little more than the best the one of the earliest topic. */
  function bestPlayed(candidates: readonly number[], games: number): number | undefined {
    const rollOut = new RollOut(flat, costs)
    const cost = new Float64Array(questions.length)
    for (let game = 0; game < games; game += 1) {
      drawn.draw(answers)
      for (const question of candidates) cost[question] = (cost[question] ?? 0) + rollOut.cost(question, answers)
    }
    const costOf = (question: number) => (cost[question] ?? 0) / games
    const least = Math.min(...candidates.map(costOf))
    const near = candidates.filter((question) => costOf(question) <= least + LITTLE)
    const [best] = [...near].sort((a, b) => topic(a) - topic(b) || costOf(a) - costOf(b))
    return best
  }
}
