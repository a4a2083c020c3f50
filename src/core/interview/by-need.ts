import { rankOf, topicIn } from './asking.ts'
import type { Asking } from './asking.ts'
import { flatten } from './flat-goals.ts'
import { DrawnAnswers } from './drawn-answers.ts'
import { Needs } from './needs.ts'

/** Where no more questions than this are open the best few are played out. */
const PLAYED = 60
/** How many of them. */
const CANDIDATES = 4
/** So likely to be needed, a question is asked sooner or later whatever comes. */
const SURE = 0.98
/** How much less a question may be worth that is asked to keep to its topic. */
const LESS = 0.1
/** So much, in questions, may one question lose on average for keeping to a topic. */
const LITTLE = 0.05
/** Worths that differ by less are the same. */
const ALIKE = 1e-9

/**
 * The question to ask where there are too many states to look at: the one most likely to be needed, over all goals and per cost.
 * Where not too many are open, the best of these are played out to the end, `games` times each, and the one with the least average
 * cost is taken. Of those that are nearly as good the one of the earliest topic; what is needed whatever comes goes before. Undefined
 * when no goal is open.
 */
export function byNeed({ questions, goals }: Asking, games: number): number | undefined {
  const flat = flatten(goals)
  const needs = new Needs(flat, questions)
  const worths = new Map(needs.read.map((question) => [question, needs.worthOf(question)]))
  const likelihoods = needs.likelihoods()
  const worth = (question: number) => worths.get(question) ?? 0
  const topic = (question: number) => topicIn(questions[question])
  const place = (question: number) => rankOf(questions[question])
  const ranked = [...needs.read].sort((a, b) => {
    const more = worth(b) - worth(a)
    return Math.abs(more) > ALIKE ? more : place(a) - place(b) || a - b
  })
  const sure = ranked.filter((question) => (likelihoods[question] ?? 0) >= SURE)
  if (sure.length > 0) return earliest(sure, place)
  if (ranked.length > PLAYED) {
    const most = worth(ranked[0] ?? 0)
    return earliest(
      ranked.filter((question) => worth(question) >= (1 - LESS) * most),
      (question) => -worth(question),
    )
  }
  return bestPlayed(ranked.slice(0, CANDIDATES))

  /** Of the earliest topic the one with the least of something, the first of equals. */
  function earliest(few: readonly number[], of: (question: number) => number): number | undefined {
    const [best] = [...few].sort((a, b) => topic(a) - topic(b) || of(a) - of(b))
    return best
  }

  /** Of those that cost little more than the best the one of the earliest topic. */
  function bestPlayed(candidates: readonly number[]): number | undefined {
    if (candidates.length < 2) return candidates[0]
    const drawn = new DrawnAnswers(flat, questions)
    const answers = new Int32Array(questions.length)
    const costs = new Map<number, number>()
    for (let game = 0; game < games; game += 1) {
      drawn.draw(answers)
      for (const question of candidates)
        costs.set(question, (costs.get(question) ?? 0) + needs.play(question, answers) / games)
    }
    const costOf = (question: number) => costs.get(question) ?? 0
    const least = Math.min(...candidates.map(costOf))
    return earliest(
      candidates.filter((question) => costOf(question) <= least + LITTLE),
      costOf,
    )
  }
}
