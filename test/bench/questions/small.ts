import { chooseQuestion, type Asking } from '#core/interview'
import type { Goal } from '#core/logic'
import { sequence } from '../sequence.ts'
import { mean, percentile } from '../statistics.ts'
import { answered, backwardChaining, mostOftenMissing, readsOf } from './settling.ts'
import type { Policy } from './settling.ts'

/*
 * Small instances, solved exhaustively: so many yes/no questions with priors, so many goals over them. Every policy is held to the
 * least average number of questions there is.
 */

/** One set of instances. */
export interface SmallSet {
  readonly questions: number
  readonly goals: number
  readonly instances: number
}

export const SMALL_SETS: readonly SmallSet[] = [
  { questions: 9, goals: 8, instances: 150 },
  { questions: 9, goals: 16, instances: 150 },
  { questions: 11, goals: 12, instances: 25 },
]

/** Asked / least: on average, at the 95th percentile, and in how many instances more than by backward chaining. */
export interface SmallFigure {
  readonly mean: number
  readonly p95: number
  readonly worseThanBackwardChaining: number
}

/** An instance: priors from 0.15 to 0.85, trees of two to five leaves. */
export function drawSmall({ questions, goals }: SmallSet, seed: number): Asking {
  const random = sequence(seed)
  const prior = (): number => 0.15 + 0.7 * random()
  const leaf = (): Goal => ({ question: (random() * questions) | 0, mask: random() < 0.7 ? 2 : 1 })
  const tree = (leaves: number, isAll: boolean): Goal => {
    if (leaves <= 1) return leaf()
    const of: Goal[] = []
    for (let left = leaves; left > 0;) {
      const some = left === leaves ? 1 : Math.min(left, 1 + ((random() * 3) | 0))
      of.push(tree(some, !isAll))
      left -= some
    }
    return { n: isAll ? of.length : 1, of }
  }
  return {
    questions: Array.from({ length: questions }, () => {
      const yes = prior()
      return { answers: 2, cost: 1, weights: [1 - yes, yes] }
    }),
    goals: Array.from({ length: goals }, () => tree(2 + ((random() * 4) | 0), random() < 0.6)),
  }
}

/** Every state of knowledge of an instance: digit 2 of a question is "not answered". Settled is what cannot change any more. */
class Knowledge {
  private readonly asking: Asking
  private readonly powers: readonly number[]
  private readonly settled: readonly Uint8Array[]
  readonly start: number

  constructor(asking: Asking) {
    const count = asking.questions.length
    this.asking = asking
    this.powers = Array.from({ length: count }, (_, i) => 3 ** i)
    this.start = 3 ** count - 1
    this.settled = asking.goals.map((goal) => this.statesOf(goal))
  }

  isOpen(state: number, question: number): boolean {
    return Math.floor(state / this.powers[question]!) % 3 === 2
  }
  after(state: number, question: number, answer: number): number {
    return state - (2 - answer) * this.powers[question]!
  }
  openGoals(state: number): readonly number[] {
    return this.settled.flatMap((states, goal) => (states[state] === 2 ? [goal] : []))
  }

  /** Of every state 0 or 1 where the goal is settled, else 2. */
  private statesOf(goal: Goal): Uint8Array {
    const states = new Uint8Array(this.start + 1)
    for (let state = 0; state <= this.start; state += 1) {
      const open = this.powers.findIndex((_, question) => this.isOpen(state, question))
      if (open < 0) states[state] = this.holds(goal, state) ? 1 : 0
      else {
        const no = states[this.after(state, open, 0)]
        states[state] = no === states[this.after(state, open, 1)] ? no! : 2
      }
    }
    return states
  }
  private holds(goal: Goal, state: number): boolean {
    if ('of' in goal) return goal.of.filter((part) => this.holds(part, state)).length >= goal.n
    return (goal.mask & (1 << (Math.floor(state / this.powers[goal.question]!) % 3))) !== 0
  }

  /** The average number of questions by a policy, from the start. */
  expected(policy: Policy): number {
    const known = new Map<number, number>()
    const ask = (state: number, given: ReadonlyMap<number, Goal>): number => {
      const before = known.get(state)
      if (before !== undefined) return before
      const open = this.openGoals(state)
      if (open.length === 0) return 0
      const goals = open.map((goal) => given.get(goal)!)
      const question = policy({ ...this.asking, goals })
      if (question === undefined || !this.isOpen(state, question)) throw new Error('asked what is answered')
      const shares = this.asking.questions[question]!.weights!
      const cost = [0, 1].reduce((sum, answer) => {
        const next = new Map(
          open.flatMap((goal, i) => answered([goals[i]!], question, answer).map((left) => [goal, left] as const)),
        )
        return sum + shares[answer]! * ask(this.after(state, question, answer), next)
      }, 1)
      known.set(state, cost)
      return cost
    }
    return ask(this.start, new Map(this.asking.goals.entries()))
  }

  /** The least average number of questions there is. */
  least(): number {
    const least = new Float64Array(this.start + 1)
    for (let state = 0; state <= this.start; state += 1) {
      if (this.settled.every((states) => states[state] !== 2)) continue
      least[state] = Math.min(
        ...this.asking.questions.flatMap(({ weights }, question) =>
          this.isOpen(state, question)
            ? [[0, 1].reduce((sum, a) => sum + weights![a]! * least[this.after(state, question, a)]!, 1)]
            : [],
        ),
      )
    }
    return least[this.start]!
  }
}

const POLICIES: Readonly<Record<string, Policy>> = {
  own: (asking) => chooseQuestion(asking),
  'backward chaining': backwardChaining,
  'most often missing': mostOftenMissing,
}

/** A set's figures by policy, with the least average number of questions (`least`) and the fixed form's share. */
export function measureSmall(set: SmallSet): {
  readonly least: number
  readonly policies: Readonly<Record<string, SmallFigure>>
} {
  const least: number[] = []
  const shares: Record<string, number[]> = { 'fixed form': [] }
  for (let seed = 1; least.length < set.instances; seed += 1) {
    const asking = drawSmall(set, 1000 * set.questions + 100_000 * set.goals + seed)
    const knowledge = new Knowledge(asking)
    const best = knowledge.least()
    if (best === 0) continue
    least.push(best)
    shares['fixed form']!.push(new Set(asking.goals.flatMap(readsOf)).size / best)
    for (const [name, policy] of Object.entries(POLICIES)) (shares[name] ??= []).push(knowledge.expected(policy) / best)
  }
  const backward = shares['backward chaining']!
  return {
    least: mean(least),
    policies: Object.fromEntries(
      Object.entries(shares).map(([name, own]) => [
        name,
        {
          mean: mean(own),
          p95: percentile(own, 95),
          worseThanBackwardChaining: own.filter((share, i) => share > backward[i]! + 1e-9).length,
        },
      ]),
    ),
  }
}
