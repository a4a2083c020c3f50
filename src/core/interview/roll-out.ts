import type { FlatGoals } from './certificates.ts'

const NO = 0
const YES = 1
const OPEN = 2

/**
 * Plays the rest of a hearing under one set of answers: a question first, then always the one that stands in most places still
 * open, until every goal is settled.
 */
export class RollOut {
  private readonly flat: FlatGoals
  private readonly costs: ArrayLike<number>
  private readonly truth: Uint8Array
  private readonly isLive: Uint8Array
  private readonly isAsked: Uint8Array
  private readonly places: Float64Array

  constructor(flat: FlatGoals, costs: ArrayLike<number>) {
    this.flat = flat
    this.costs = costs
    this.truth = new Uint8Array(flat.question.length)
    this.isLive = new Uint8Array(flat.question.length)
    this.isAsked = new Uint8Array(costs.length)
    this.places = new Float64Array(costs.length)
  }

  /** What it costs, the first question included. */
  cost(first: number, answers: ArrayLike<number>): number {
    this.isAsked.fill(0)
    let cost = 0
    for (let next: number | undefined = first; next !== undefined; next = this.next(answers)) {
      this.isAsked[next] = 1
      cost += this.costs[next] ?? 1
    }
    return cost
  }

  private next(answers: ArrayLike<number>): number | undefined {
    const { begin, end, question } = this.flat
    this.places.fill(0)
    let best: number | undefined
    let most = 0
    for (let goal = 0; goal < begin.length; goal += 1) {
      const first = begin[goal] ?? 0
      const last = (end[goal] ?? 1) - 1
      for (let node = first; node <= last; node += 1) this.truth[node] = this.read(node, answers)
      if (this.truth[last] !== OPEN) continue
      this.isLive.fill(0, first, last)
      this.isLive[last] = 1
      for (let node = last; node >= first; node -= 1) {
        if (this.isLive[node] === 0) continue
        const asked = question[node] ?? -1
        if (asked < 0) this.enter(node)
        else {
          const places = (this.places[asked] ?? 0) + 1 / (this.costs[asked] ?? 1)
          this.places[asked] = places
          if (places > most) {
            most = places
            best = asked
          }
        }
      }
    }
    return best
  }

  private read(node: number, answers: ArrayLike<number>): number {
    const { question, mask, from, to, parts } = this.flat
    const asked = question[node] ?? -1
    const wanted = mask[node] ?? 0
    if (asked >= 0) return this.isAsked[asked] === 0 ? OPEN : (wanted & (1 << (answers[asked] ?? 0))) === 0 ? NO : YES
    let held = 0
    let open = 0
    for (let p = from[node] ?? 0, last = to[node] ?? 0; p < last; p += 1) {
      const truth = this.truth[parts[p] ?? 0]
      if (truth === YES) held += 1
      else if (truth === OPEN) open += 1
    }
    return held >= wanted ? YES : held + open < wanted ? NO : OPEN
  }

  private enter(node: number): void {
    const { from, to, parts } = this.flat
    for (let p = from[node] ?? 0, last = to[node] ?? 0; p < last; p += 1) {
      const part = parts[p] ?? 0
      if (this.truth[part] === OPEN) this.isLive[part] = 1
    }
  }
}
