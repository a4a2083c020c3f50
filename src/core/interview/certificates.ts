import type { Goal } from '#core/logic'

/** Goals as flat arrays, every part before the goal it belongs to: walked thousands of times for one question. */
export interface FlatGoals {
  /** Of a leaf the question, of a count −1. */
  readonly question: Int32Array
  /** Of a leaf the answers under which it holds, of a count how many parts must hold. */
  readonly mask: Int32Array
  /** First and last (exclusive) of a count's parts in `parts`. */
  readonly from: Int32Array
  readonly to: Int32Array
  readonly parts: Int32Array
  /** Where each goal's nodes begin and end; its own node is the last. */
  readonly begin: Int32Array
  readonly end: Int32Array
}

/** Flattens goals. */
export function flatten(goals: readonly Goal[]): FlatGoals {
  const question: number[] = []
  const mask: number[] = []
  const from: number[] = []
  const to: number[] = []
  const parts: number[] = []
  const add = (goal: Goal): number => {
    const own = 'of' in goal ? goal.of.map(add) : []
    from.push(parts.length)
    parts.push(...own)
    to.push(parts.length)
    question.push('of' in goal ? -1 : goal.question)
    mask.push('of' in goal ? goal.n : goal.mask)
    return question.length - 1
  }
  const begin: number[] = []
  const end: number[] = []
  for (const goal of goals) {
    begin.push(question.length)
    add(goal)
    end.push(question.length)
  }
  const array = (values: readonly number[]) => Int32Array.from(values)
  return {
    question: array(question),
    mask: array(mask),
    from: array(from),
    to: array(to),
    parts: array(parts),
    begin: array(begin),
    end: array(end),
  }
}

/**
 * Looks, under one set of answers, for few questions that settle all goals (a certificate): goal by goal, those that need
 * least first, a question already taken being free. `taken` is filled with 1 for each question of it.
 */
export class Certificates {
  private readonly flat: FlatGoals
  private readonly costs: ArrayLike<number>
  private readonly truth: Uint8Array
  private readonly cost: Float64Array
  private readonly order: number[]
  private readonly least: Float64Array

  constructor(flat: FlatGoals, costs: ArrayLike<number>) {
    this.flat = flat
    this.costs = costs
    this.truth = new Uint8Array(flat.question.length)
    this.cost = new Float64Array(flat.question.length)
    this.least = new Float64Array(flat.begin.length)
    this.order = Array.from({ length: flat.begin.length }, (_, i) => i)
  }

  find(answers: ArrayLike<number>, taken: Uint8Array): void {
    const { begin, end } = this.flat
    taken.fill(0)
    for (let g = 0; g < begin.length; g += 1) {
      this.weigh(g, answers, taken)
      this.least[g] = this.cost[(end[g] ?? 1) - 1] ?? 0
    }
    this.order.sort((a, b) => (this.least[a] ?? 0) - (this.least[b] ?? 0))
    for (const g of this.order) {
      this.weigh(g, answers, taken)
      this.take((end[g] ?? 1) - 1, taken)
    }
  }

  /** Truth and least cost of every node of a goal. */
  private weigh(goal: number, answers: ArrayLike<number>, taken: Uint8Array): void {
    const { question, mask, begin, end } = this.flat
    const last = end[goal] ?? 0
    for (let node = begin[goal] ?? 0; node < last; node += 1) {
      const asked = question[node] ?? -1
      if (asked >= 0) {
        this.truth[node] = ((mask[node] ?? 0) & (1 << (answers[asked] ?? 0))) === 0 ? 0 : 1
        this.cost[node] = taken[asked] === 1 ? 0 : (this.costs[asked] ?? 1)
      } else this.weighCount(node)
    }
  }

  private weighCount(node: number): void {
    const { mask, from, to, parts } = this.flat
    const first = from[node] ?? 0
    const last = to[node] ?? 0
    const wanted = mask[node] ?? 0
    let held = 0
    for (let p = first; p < last; p += 1) held += this.truth[parts[p] ?? 0] ?? 0
    const truth = held >= wanted ? 1 : 0
    const needed = truth === 1 ? wanted : last - first - wanted + 1
    this.truth[node] = truth
    let sum = 0
    let least = Infinity
    let count = 0
    for (let p = first; p < last; p += 1) {
      const part = parts[p] ?? 0
      if (this.truth[part] !== truth) continue
      const cost = this.cost[part] ?? 0
      sum += cost
      count += 1
      if (cost < least) least = cost
    }
    this.cost[node] = needed === 1 ? least : needed === count ? sum : this.sumOfLeast(node, truth, needed)
  }

  private cheapest(node: number, truth: number): readonly number[] {
    const { from, to, parts } = this.flat
    return Array.from(parts.subarray(from[node], to[node]))
      .filter((part) => this.truth[part] === truth)
      .sort((a, b) => (this.cost[a] ?? 0) - (this.cost[b] ?? 0))
  }

  private sumOfLeast(node: number, truth: number, needed: number): number {
    return this.cheapest(node, truth)
      .slice(0, needed)
      .reduce((sum, part) => sum + (this.cost[part] ?? 0), 0)
  }

  private take(node: number, taken: Uint8Array): void {
    const { question, mask, from, to, parts } = this.flat
    const asked = question[node] ?? -1
    if (asked >= 0) {
      taken[asked] = 1
      return
    }
    const truth = this.truth[node] ?? 0
    const first = from[node] ?? 0
    const last = to[node] ?? 0
    const needed = truth === 1 ? (mask[node] ?? 0) : last - first - (mask[node] ?? 0) + 1
    if (needed === 1) {
      let best = -1
      for (let p = first; p < last; p += 1) {
        const part = parts[p] ?? 0
        if (this.truth[part] === truth && (best < 0 || (this.cost[part] ?? 0) < (this.cost[best] ?? 0))) best = part
      }
      if (best >= 0) this.take(best, taken)
      return
    }
    for (const part of this.cheapest(node, truth).slice(0, needed)) this.take(part, taken)
  }
}
