import { sharesOf } from './asking.ts'
import type { Question } from './asking.ts'
import type { FlatGoals } from './flat-goals.ts'

/** Ways in which everything may turn out, drawn by how likely they are; from the state itself, so that the same state draws the same. */
export class DrawnAnswers {
  /** The questions that goals read, in the order in which they are drawn. */
  readonly read: readonly number[]
  private readonly limits: readonly (readonly number[])[]
  private readonly next: () => number

  constructor(flat: FlatGoals, questions: readonly Question[]) {
    this.read = [...new Set(flat.question)].filter((question) => question >= 0)
    this.limits = this.read.map((asked) => {
      const question = questions[asked]
      return question === undefined ? [] : runningShares(sharesOf(question))
    })
    this.next = sequence(seedOf(flat.question, flat.mask))
  }

  /** Draws an answer to every question; `answers` is filled by index. */
  draw(answers: Int32Array): void {
    this.read.forEach((question, i) => (answers[question] = answerAt(this.limits[i] ?? [], this.next())))
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
