import { rankOf, sharesOf } from './asking.ts'
import type { Asking } from './asking.ts'
import { Certificates, flatten } from './certificates.ts'
import { RollOut } from './roll-out.ts'

/** Up to so many open questions the best few are also played out. */
const FEW = 16
/** How many are played out, and in how many samples each. */
const CANDIDATES = 5
const GAMES = 100

/**
 * The question to ask where there are too many states to look at: under `samples` ways in which everything may turn out, the one
 * that is most often among the few that would have settled all, per cost. What is among them each time is asked sooner or later
 * whatever comes: of that what belongs to an earlier topic goes first. Where few are open, the best of these are played out to
 * the end and the one with the least average cost is taken. Undefined when no goal is open.
 */
export function byHindsight({ questions, goals }: Asking, samples: number): number | undefined {
  const flat = flatten(goals)
  const costs = Float64Array.from(questions, ({ cost }) => cost)
  const read = [...new Set(flat.question)].filter((question) => question >= 0)
  const limits = questions.map((question) => runningShares(sharesOf(question)))
  const certificates = new Certificates(flat, costs)
  const taken = new Uint8Array(questions.length)
  const answers = new Int32Array(questions.length)
  const often = new Float64Array(questions.length)
  const next = sequence(seedOf(flat.question, flat.mask))
  const draw = (): void => {
    for (const question of read) answers[question] = answerAt(limits[question] ?? [], next())
  }
  for (let sample = 0; sample < samples; sample += 1) {
    draw()
    certificates.find(answers, taken)
    for (const question of read) often[question] = (often[question] ?? 0) + (taken[question] ?? 0)
  }
  const worth = (question: number) => (often[question] ?? 0) / (costs[question] ?? 1)
  const place = (question: number) => rankOf(questions[question])
  const ranked = read.sort((a, b) => worth(b) - worth(a) || place(a) - place(b) || a - b)
  const best = ranked.length > FEW ? ranked[0] : playedOut(ranked.slice(0, CANDIDATES))
  return ranked
    .filter((question) => often[question] === samples)
    .reduce((first, each) => (first !== undefined && place(each) < place(first) ? each : first), best)

  function playedOut(candidates: readonly number[]): number | undefined {
    const rollOut = new RollOut(flat, costs)
    const cost = new Float64Array(candidates.length)
    for (let game = 0; game < GAMES; game += 1) {
      draw()
      candidates.forEach((question, i) => (cost[i] = (cost[i] ?? 0) + rollOut.cost(question, answers)))
    }
    return candidates[cost.indexOf(Math.min(...cost))]
  }
}

function runningShares(shares: readonly number[]): readonly number[] {
  let sum = 0
  return shares.map((share) => (sum += share))
}

function answerAt(limits: readonly number[], drawn: number): number {
  const at = limits.findIndex((limit) => drawn < limit)
  return at < 0 ? limits.length - 1 : at
}

/** A number that stands for the state of knowledge (FNV-1a over its goals). */
function seedOf(...arrays: readonly Int32Array[]): number {
  let hash = 0x811c9dc5
  for (const array of arrays) for (const value of array) hash = Math.imul(hash ^ value, 0x01000193)
  return hash >>> 0
}

/** Numbers in [0, 1) from a seed (Mulberry32). */
function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
