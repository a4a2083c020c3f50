import type { FlatGoals } from './certificates.ts'

const NO = 0
const YES = 1
const OPEN = 2

/**
 * Plays the rest of a hearing under one set of answers: a question first, then always the one that stands in most places still
 * open, until every goal is settled. After an answer only the goals that read it are looked at again.
 */
export class RollOut {
  private readonly flat: FlatGoals
  private readonly costs: ArrayLike<number>
  private readonly read: Int32Array
  /** Of each question the goals that read it. */
  private readonly goalsOf: readonly (readonly number[])[]
  /** In how many places each question stands before anything is answered. */
  private readonly atFirst: Int32Array
  private readonly truth: Uint8Array
  private readonly isLive: Uint8Array
  private readonly isAsked: Uint8Array
  private readonly places: Int32Array

  constructor(flat: FlatGoals, costs: ArrayLike<number>) {
    const { question, begin, end } = flat
    this.flat = flat
    this.costs = costs
    this.atFirst = new Int32Array(costs.length)
    const goalsOf = Array.from({ length: costs.length }, () => new Set<number>())
    for (let goal = 0; goal < begin.length; goal += 1)
      for (let node = begin[goal] ?? 0, last = end[goal] ?? 0; node < last; node += 1) {
        const asked = question[node] ?? -1
        if (asked < 0) continue
        goalsOf[asked]?.add(goal)
        this.atFirst[asked] = (this.atFirst[asked] ?? 0) + 1
      }
    this.goalsOf = goalsOf.map((goals) => [...goals])
    this.read = Int32Array.from(goalsOf.flatMap((goals, asked) => (goals.size > 0 ? [asked] : [])))
    this.truth = new Uint8Array(question.length)
    this.isLive = new Uint8Array(question.length)
    this.isAsked = new Uint8Array(costs.length)
    this.places = new Int32Array(costs.length)
  }

  /** What it costs, the first question included. */
  cost(first: number, answers: ArrayLike<number>): number {
    this.truth.fill(OPEN)
    this.isLive.fill(1)
    this.isAsked.fill(0)
    this.places.set(this.atFirst)
    let cost = 0
    for (let next = first; next >= 0; next = this.next()) {
      cost += this.costs[next] ?? 1
      this.answer(next, answers)
    }
    return cost
  }

  /** The question that stands in most places still open, per cost; −1 when nothing is open. */
  private next(): number {
    let best = -1
    let most = 0
    for (const asked of this.read) {
      const places = (this.places[asked] ?? 0) / (this.costs[asked] ?? 1)
      if (places > most) {
        most = places
        best = asked
      }
    }
    return best
  }

  private answer(asked: number, answers: ArrayLike<number>): void {
    this.isAsked[asked] = 1
    for (const goal of this.goalsOf[asked] ?? []) {
      const first = this.flat.begin[goal] ?? 0
      const last = (this.flat.end[goal] ?? 1) - 1
      if (this.truth[last] !== OPEN) continue
      for (let node = first; node <= last; node += 1) this.truth[node] = this.truthOf(node, answers)
      this.count(first, last, -1)
      this.isLive.fill(0, first, last + 1)
      if (this.truth[last] !== OPEN) continue
      this.isLive[last] = 1
      for (let node = last; node >= first; node -= 1) if (this.isLive[node] === 1) this.enter(node)
      this.count(first, last, 1)
    }
  }

  /** Adds the places of a goal that are still open, or takes them away. */
  private count(first: number, last: number, by: 1 | -1): void {
    const { question } = this.flat
    for (let node = first; node <= last; node += 1) {
      const asked = question[node] ?? -1
      if (asked >= 0 && this.isLive[node] === 1) this.places[asked] = (this.places[asked] ?? 0) + by
    }
  }

  private truthOf(node: number, answers: ArrayLike<number>): number {
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
