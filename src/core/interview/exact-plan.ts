import { holds, rankOf, sharesOf, topicIn } from './asking.ts'
import type { Question } from './asking.ts'
import type { Component } from './components.ts'

/** What to ask first (undefined when every answer leads to the same end), and what asking on in the best way costs on average. */
export interface ExactPlan {
  readonly question: number | undefined
  readonly expected: number
}

/** Expected costs that differ by less are the same. */
const ALIKE = 1e-9

/** So much may be lost by one question for keeping to a topic, in questions. */
const LITTLE = 0.05

/** Goals told apart in one word of a bit set. */
const WORD = 30

/**
 * The best next question of a component by looking at every state of knowledge there can be (dynamic programming).
 * Undefined when there are more than `limit` states.
 */
export function exactPlan(
  { questions: asked, goals }: Component,
  questions: readonly Question[],
  limit: number,
): ExactPlan | undefined {
  const open = asked.map((index) => questions[index] ?? { answers: 1, cost: 1 })
  const states = open.reduce((product, { answers }) => product * (answers + 1), 1)
  if (states > limit) return undefined
  const count = open.length
  const answersOf = Int32Array.from(open, ({ answers }) => answers)
  const costs = Float64Array.from(open, ({ cost }) => cost)
  const strides = Int32Array.from(stridesOf(open))
  const shares = open.map((question) => Float64Array.from(sharesOf(question)))
  const words = Math.ceil(goals.length / WORD)
  const always = Array.from({ length: words }, () => new Int32Array(states))
  const never = Array.from({ length: words }, () => new Int32Array(states))
  const full = Int32Array.from({ length: words }, (_, w) => 2 ** Math.min(WORD, goals.length - w * WORD) - 1)
  const cost = new Float64Array(states)
  const digits = new Int32Array(count)
  const answers = new Int32Array(questions.length)
  const expectedOf = new Float64Array(count)

  // "Not answered" is the highest digit, so that every state's answers lie before it.
  for (let state = 0; state < states; state += 1) {
    let unanswered = count - 1
    while (unanswered >= 0 && digits[unanswered] !== answersOf[unanswered]) unanswered -= 1
    if (unanswered < 0) complete(state)
    else if (!isSettled(state, strides[unanswered] ?? 1, answersOf[unanswered] ?? 1)) choose(state)
    advance()
  }
  return { question: asked[firstOf(cost[states - 1] ?? 0)], expected: cost[states - 1] ?? 0 }

  function complete(state: number): void {
    for (let i = 0; i < count; i += 1) answers[asked[i] ?? 0] = digits[i] ?? 0
    goals.forEach((goal, g) => {
      const word = (g / WORD) | 0
      const table = holds(goal, answers) ? always[word] : never[word]
      if (table !== undefined) table[state] = (table[state] ?? 0) | (1 << (g % WORD))
    })
  }

  /** What is settled whatever one unanswered question is answered is settled; whether that is every goal. */
  function isSettled(state: number, stride: number, answered: number): boolean {
    let isAll = true
    for (let w = 0; w < words; w += 1) {
      const yes = always[w]
      const no = never[w]
      if (yes === undefined || no === undefined) continue
      let allYes = -1
      let allNo = -1
      for (let child = state - stride, a = 0; a < answered; a += 1, child -= stride) {
        allYes &= yes[child] ?? 0
        allNo &= no[child] ?? 0
      }
      yes[state] = allYes
      no[state] = allNo
      if ((allYes | allNo) !== full[w]) isAll = false
    }
    return isAll
  }

  function choose(state: number): void {
    let least = Infinity
    for (let i = 0; i < count; i += 1) {
      const answered = answersOf[i] ?? 1
      if (digits[i] !== answered) continue
      const stride = strides[i] ?? 1
      const share = shares[i]
      let expected = costs[i] ?? 1
      for (let child = state - stride, a = answered - 1; a >= 0; a -= 1, child -= stride)
        expected += (share?.[a] ?? 0) * (cost[child] ?? 0)
      expectedOf[i] = expected
      if (expected < least) least = expected
    }
    cost[state] = least
  }

  /** Which to ask in the last state, where nothing is answered: of the earliest topic with which little is lost the best. */
  function firstOf(least: number): number {
    if (least === 0) return -1
    const near = open.map((_, i) => i).filter((i) => (expectedOf[i] ?? 0) <= least + LITTLE)
    const topic = Math.min(...near.map((i) => topicIn(open[i])))
    const own = near.filter((i) => topicIn(open[i]) === topic)
    const best = Math.min(...own.map((i) => expectedOf[i] ?? 0)) + ALIKE
    return own.filter((i) => (expectedOf[i] ?? 0) < best).reduce((a, b) => (rankOf(open[b]) < rankOf(open[a]) ? b : a))
  }

  function advance(): void {
    for (let i = count - 1; i >= 0; i -= 1) {
      const digit = (digits[i] ?? 0) + 1
      if (digit <= (answersOf[i] ?? 0)) {
        digits[i] = digit
        return
      }
      digits[i] = 0
    }
  }
}

/** How far apart two states are that differ by one in a digit; the last question counts fastest. */
function stridesOf(open: readonly Question[]): readonly number[] {
  const strides: number[] = []
  let stride = 1
  for (const { answers } of [...open].reverse()) {
    strides.unshift(stride)
    stride *= answers + 1
  }
  return strides
}
