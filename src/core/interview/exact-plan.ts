import { holds, sharesOf } from './asking.ts'
import type { Question } from './asking.ts'
import type { Component } from './components.ts'

/** What to ask first (undefined when every answer leads to the same end), and what asking on in the best way costs on average. */
export interface ExactPlan {
  readonly question: number | undefined
  readonly expected: number
}

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
  const strides = stridesOf(open)
  const words = Math.ceil(goals.length / WORD)
  const always = Array.from({ length: words }, () => new Int32Array(states))
  const never = Array.from({ length: words }, () => new Int32Array(states))
  const cost = new Float64Array(states)
  const best = new Int16Array(states).fill(-1)
  const digits = new Int32Array(open.length)
  const answers = new Int32Array(questions.length)
  const shares = open.map(sharesOf)
  const full = Array.from({ length: words }, (_, w) => 2 ** Math.min(WORD, goals.length - w * WORD) - 1)

  // "Not answered" is the highest digit, so that every state's answers lie before it.
  for (let state = 0; state < states; state += 1) {
    let unanswered = -1
    for (let i = 0; i < open.length; i += 1) if (digits[i] === open[i]?.answers) unanswered = i
    if (unanswered < 0) complete(state)
    else {
      combine(state, unanswered)
      if (!isSettled(state)) choose(state)
    }
    advance()
  }
  const first = best[states - 1] ?? -1
  return { question: asked[first], expected: cost[states - 1] ?? 0 }

  function complete(state: number): void {
    for (let i = 0; i < open.length; i += 1) answers[asked[i] ?? 0] = digits[i] ?? 0
    goals.forEach((goal, g) => {
      const word = (g / WORD) | 0
      const table = holds(goal, answers) ? always[word] : never[word]
      if (table !== undefined) table[state] = (table[state] ?? 0) | (1 << (g % WORD))
    })
  }

  function combine(state: number, i: number): void {
    const stride = strides[i] ?? 1
    const count = open[i]?.answers ?? 1
    for (let w = 0; w < words; w += 1) {
      const yes = always[w]
      const no = never[w]
      if (yes === undefined || no === undefined) continue
      let allYes = -1
      let allNo = -1
      for (let a = 0; a < count; a += 1) {
        const child = state - (count - a) * stride
        allYes &= yes[child] ?? 0
        allNo &= no[child] ?? 0
      }
      yes[state] = allYes
      no[state] = allNo
    }
  }

  function isSettled(state: number): boolean {
    for (let w = 0; w < words; w += 1)
      if (((always[w]?.[state] ?? 0) | (never[w]?.[state] ?? 0)) !== full[w]) return false
    return true
  }

  function choose(state: number): void {
    let least = Infinity
    for (let i = 0; i < open.length; i += 1) {
      const question = open[i]
      if (question === undefined || digits[i] !== question.answers) continue
      const stride = strides[i] ?? 1
      let expected = question.cost
      for (let a = 0; a < question.answers; a += 1)
        expected += (shares[i]?.[a] ?? 0) * (cost[state - (question.answers - a) * stride] ?? 0)
      if (expected < least - 1e-9) {
        least = expected
        best[state] = i
      }
    }
    cost[state] = least
  }

  function advance(): void {
    for (let i = open.length - 1; i >= 0; i -= 1) {
      const digit = (digits[i] ?? 0) + 1
      if (digit <= (open[i]?.answers ?? 0)) {
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
