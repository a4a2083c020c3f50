import { sharesOf } from './asking.ts'
import type { Asking } from './asking.ts'
import { Certificates, flatten } from './certificates.ts'
import { componentsOf } from './components.ts'
import { exactPlan } from './exact-plan.ts'

/** How hard it thinks; the defaults fit one frame. */
export interface Effort {
  /** States of knowledge up to which a component is solved exactly. */
  readonly states?: number
  /** Samples of how things may turn out, where it is not. */
  readonly samples?: number
}

const STATES = 6_000
const SAMPLES = 48

/**
 * Which question to ask next; undefined when nothing is open. One component is looked at at a time, since the others are
 * neither helped nor harmed: exactly where it is small, else by hindsight: under many sampled ways in which it may turn
 * out, the question that is most often among the few that would have settled everything, per cost. The samples are drawn
 * from the state itself, so that the same state asks the same question everywhere.
 */
export function chooseQuestion(
  asking: Asking,
  { states = STATES, samples = SAMPLES }: Effort = {},
): number | undefined {
  for (const component of componentsOf(asking)) {
    const plan = exactPlan(component, asking.questions, states)
    if (plan === undefined) return byHindsight({ ...asking, goals: component.goals }, samples)
    if (plan.question !== undefined) return plan.question
  }
  return undefined
}

function byHindsight({ questions, goals }: Asking, samples: number): number | undefined {
  const flat = flatten(goals)
  const costs = Float64Array.from(questions, ({ cost }) => cost)
  const read = [...new Set(flat.question)].filter((question) => question >= 0)
  const limits = questions.map((question) => runningShares(sharesOf(question)))
  const certificates = new Certificates(flat, costs)
  const taken = new Uint8Array(questions.length)
  const answers = new Int32Array(questions.length)
  const often = new Float64Array(questions.length)
  const next = sequence(seedOf(flat.question, flat.mask))
  for (let sample = 0; sample < samples; sample += 1) {
    for (const question of read) answers[question] = answerAt(limits[question] ?? [], next())
    certificates.find(answers, taken)
    for (const question of read) often[question] = (often[question] ?? 0) + (taken[question] ?? 0)
  }
  const worth = (question: number) => (often[question] ?? 0) / (costs[question] ?? 1)
  return read
    .sort((a, b) => a - b)
    .reduce<number | undefined>(
      (best, question) => (best === undefined || worth(question) > worth(best) ? question : best),
      undefined,
    )
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
