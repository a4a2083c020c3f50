import { sharesOf } from './asking.ts'
import type { Question } from './asking.ts'
import type { FlatGoals } from './flat-goals.ts'

const NO = 0
const YES = 1
const OPEN = 2

/** Sums of chances that differ by less are the same. */
const LEAST = 1e-9

/**
 * How likely each question is to be needed. Seen from the end, when every answer is known, few questions would have been enough to
 * settle all goals; how likely one is to be among them is worked out goal by goal, the answers taken as independent: what holds
 * needs all of its parts (or one that holds, or as many as it counts), what does not hold one that fails, each part that could be
 * the one as likely as it is to turn out so, per cost. Kept up with the answers: after one only the goals that read it are gone
 * through.
 */
export class Needs {
  /** The questions that goals read, by index. */
  readonly read: readonly number[]
  private readonly flat: FlatGoals
  private readonly costs: Float64Array
  /** Of each question the goals that read it. */
  private readonly goalsOf: readonly (readonly number[])[]
  /** Of each node its truth, what it costs to look at, and while it is open how likely it is to hold and to be needed. */
  private readonly truth: Uint8Array
  private readonly price: Float64Array
  private readonly chance: Float64Array
  private readonly need: Float64Array
  /** Of each question in how many goals it is likely to be needed: the sum over its places. */
  private readonly places: Float64Array
  private readonly atFirst: {
    readonly chance: Float64Array
    readonly need: Float64Array
    readonly places: Float64Array
  }

  constructor(flat: FlatGoals, questions: readonly Question[]) {
    const { question, mask, begin, end } = flat
    this.flat = flat
    this.costs = Float64Array.from(questions, ({ cost }) => cost)
    this.truth = new Uint8Array(question.length).fill(OPEN)
    this.price = new Float64Array(question.length)
    this.chance = new Float64Array(question.length)
    this.need = new Float64Array(question.length)
    this.places = new Float64Array(questions.length)
    const shares = questions.map(sharesOf)
    const goalsOf = questions.map(() => new Set<number>())
    for (let goal = 0; goal < begin.length; goal += 1) {
      for (let node = begin[goal] ?? 0, last = end[goal] ?? 0; node < last; node += 1) {
        const asked = question[node] ?? -1
        this.price[node] = asked < 0 ? this.priceOf(node) : (this.costs[asked] ?? 1)
        if (asked < 0) continue
        goalsOf[asked]?.add(goal)
        shares[asked]?.forEach((share, answer) => {
          if (((mask[node] ?? 0) & (1 << answer)) !== 0) this.chance[node] = (this.chance[node] ?? 0) + share
        })
      }
      this.weigh(goal)
      this.count(goal, 1)
    }
    this.goalsOf = goalsOf.map((goals) => [...goals])
    this.read = goalsOf.flatMap((goals, asked) => (goals.size > 0 ? [asked] : []))
    this.atFirst = { chance: this.chance.slice(), need: this.need.slice(), places: this.places.slice() }
  }

  /** What asking a question is worth now: in how many goals it is likely to be needed, per cost. */
  worthOf(question: number): number {
    return (this.places[question] ?? 0) / (this.costs[question] ?? 1)
  }

  /** How likely a question is to be needed for one goal at least, before anything is answered; from 0 to 1. */
  likelihoods(): Float64Array {
    const spared = new Float64Array(this.places.length).fill(1)
    this.flat.question.forEach((asked, node) => {
      if (asked >= 0) spared[asked] = (spared[asked] ?? 1) * (1 - (this.atFirst.need[node] ?? 0))
    })
    return spared.map((chance) => 1 - chance)
  }

  /**
   * Plays a hearing from its beginning under one set of answers: a question first, then always what is worth most, until every
   * goal is settled. What it costs, the first question included.
   */
  play(first: number, answers: ArrayLike<number>): number {
    this.truth.fill(OPEN)
    this.chance.set(this.atFirst.chance)
    this.need.set(this.atFirst.need)
    this.places.set(this.atFirst.places)
    let cost = 0
    for (let next = first; next >= 0; next = this.next()) {
      cost += this.costs[next] ?? 1
      this.answer(next, answers[next] ?? 0)
    }
    return cost
  }

  /** The question worth most; −1 when nothing is open. */
  private next(): number {
    let best = -1
    let most = LEAST
    for (const asked of this.read) {
      const worth = this.worthOf(asked)
      if (worth > most) {
        most = worth
        best = asked
      }
    }
    return best
  }

  private answer(asked: number, answer: number): void {
    const { question, mask, begin, end } = this.flat
    for (const goal of this.goalsOf[asked] ?? []) {
      const first = begin[goal] ?? 0
      const last = (end[goal] ?? 1) - 1
      if (this.truth[last] !== OPEN) continue
      this.count(goal, -1)
      for (let node = first; node <= last; node += 1)
        if (question[node] === asked) this.truth[node] = ((mask[node] ?? 0) & (1 << answer)) === 0 ? NO : YES
      this.weigh(goal)
      if (this.truth[last] === OPEN) this.count(goal, 1)
    }
    // What sums of many parts have left over.
    this.places[asked] = 0
  }

  /** Adds the places of a goal, or takes them away. */
  private count(goal: number, by: 1 | -1): void {
    const { question, begin, end } = this.flat
    for (let node = begin[goal] ?? 0, last = end[goal] ?? 0; node < last; node += 1) {
      const asked = question[node] ?? -1
      if (asked >= 0) this.places[asked] = (this.places[asked] ?? 0) + by * (this.need[node] ?? 0)
    }
  }

  /** Truth, chance and need of every node of a goal. */
  private weigh(goal: number): void {
    const { question, begin, end } = this.flat
    const first = begin[goal] ?? 0
    const last = (end[goal] ?? 1) - 1
    for (let node = first; node <= last; node += 1) {
      this.need[node] = 0
      if (question[node] === -1 && this.truth[node] === OPEN) this.judge(node)
    }
    if (this.truth[last] !== OPEN) return
    this.need[last] = 1
    for (let node = last; node >= first; node -= 1)
      if (question[node] === -1 && (this.need[node] ?? 0) > 0) this.share(node)
  }

  /** Truth and chance of a count. */
  private judge(node: number): void {
    const { mask, from, to, parts } = this.flat
    let held = 0
    let open = 0
    let all = 1
    let none = 1
    for (let p = from[node] ?? 0, last = to[node] ?? 0; p < last; p += 1) {
      const part = parts[p] ?? 0
      if (this.truth[part] === YES) held += 1
      if (this.truth[part] !== OPEN) continue
      const chance = this.chance[part] ?? 0
      open += 1
      all *= chance
      none *= 1 - chance
    }
    const wanted = (mask[node] ?? 0) - held
    if (wanted <= 0) this.truth[node] = YES
    else if (wanted > open) this.truth[node] = NO
    else this.chance[node] = wanted === open ? all : wanted === 1 ? 1 - none : this.atLeast(node, wanted)
  }

  /** How likely so many of a count's open parts are to hold at least. */
  private atLeast(node: number, wanted: number): number {
    const { from, to, parts } = this.flat
    const exactly = [1]
    for (let p = from[node] ?? 0, last = to[node] ?? 0; p < last; p += 1) {
      const part = parts[p] ?? 0
      if (this.truth[part] !== OPEN) continue
      const chance = this.chance[part] ?? 0
      exactly.push(0)
      for (let n = exactly.length - 1; n >= 0; n -= 1)
        exactly[n] = (exactly[n] ?? 0) * (1 - chance) + (exactly[n - 1] ?? 0) * chance
    }
    return exactly.slice(wanted).reduce((sum, chance) => sum + chance, 0)
  }

  /** Hands a count's need on to its open parts. */
  private share(node: number): void {
    const { mask, from, to, parts } = this.flat
    const need = this.need[node] ?? 0
    const holds = this.chance[node] ?? 0
    let wanted = mask[node] ?? 0
    let open = 0
    let yes = 0
    let no = 0
    for (let p = from[node] ?? 0, last = to[node] ?? 0; p < last; p += 1) {
      const part = parts[p] ?? 0
      if (this.truth[part] === YES) wanted -= 1
      if (this.truth[part] !== OPEN) continue
      const chance = this.chance[part] ?? 0
      open += 1
      yes += chance / (this.price[part] ?? 1)
      no += (1 - chance) / (this.price[part] ?? 1)
    }
    for (let p = from[node] ?? 0, last = to[node] ?? 0; p < last; p += 1) {
      const part = parts[p] ?? 0
      if (this.truth[part] !== OPEN) continue
      const chance = this.chance[part] ?? 0
      const price = this.price[part] ?? 1
      this.need[part] =
        need *
        (holds * portion(wanted, open, chance / price / yes) +
          (1 - holds) * portion(open - wanted + 1, open, (1 - chance) / price / no))
    }
  }

  /** What a count's parts cost on average. */
  private priceOf(node: number): number {
    const { from, to, parts } = this.flat
    const first = from[node] ?? 0
    const last = to[node] ?? 0
    let sum = 0
    for (let p = first; p < last; p += 1) sum += this.price[parts[p] ?? 0] ?? 1
    return last > first ? sum / (last - first) : 1
  }
}

/** How likely one of so many open parts is among those needed, its share of the odds given. */
function portion(needed: number, open: number, share: number): number {
  return needed >= open ? 1 : Math.min(1, needed * (share >= 0 ? share : 1))
}
