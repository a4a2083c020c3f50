import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chooseQuestion, type Asking } from '#core/interview'
import type { Goal } from '#core/logic'

const yes = (question: number): Goal => ({ question, mask: 2 })
const no = (question: number): Goal => ({ question, mask: 1 })
const all = (...of: readonly Goal[]): Goal => ({ n: of.length, of })
const any = (...of: readonly Goal[]): Goal => ({ n: 1, of })
const yesNo = (count: number, cost = 1) => Array.from({ length: count }, () => ({ answers: 2, cost }))

/** What is left of a goal after an answer; a boolean once it is settled. */
const after = (goal: Goal | boolean, question: number, answer: number): Goal | boolean => {
  if (typeof goal === 'boolean') return goal
  if (!('of' in goal)) return goal.question === question ? (goal.mask & (1 << answer)) !== 0 : goal
  const parts = goal.of.map((part) => after(part, question, answer))
  const wanted = goal.n - parts.filter((part) => part === true).length
  const open = parts.filter((part): part is Goal => typeof part !== 'boolean')
  return wanted <= 0 ? true : wanted > open.length ? false : { n: wanted, of: open }
}
const stillOpen = (goals: readonly (Goal | boolean)[]) =>
  goals.filter((goal): goal is Goal => typeof goal !== 'boolean')
const answered = ({ questions, goals }: Asking, question: number, answer: number): Asking => ({
  questions,
  goals: stillOpen(goals.map((goal) => after(goal, question, answer))),
})
/** The average cost of asking on, by a policy; every answer as likely as its weight says. */
const costOf = (asking: Asking, policy: (asking: Asking) => number | undefined): number => {
  const question = policy(asking)
  const asked = question === undefined ? undefined : asking.questions[question]
  if (question === undefined || asked === undefined) return 0
  const weights = Array.from({ length: asked.answers }, (_, i) => asked.weights?.[i] ?? 1)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.reduce(
    (sum, weight, answer) => sum + (weight / total) * costOf(answered(asking, question, answer), policy),
    asked.cost,
  )
}
/** Whether a goal comes out the same whatever is answered. */
const isConstant = (goal: Goal, questions: Asking['questions']): boolean => {
  const ends = (from: number, left: Goal | boolean): readonly boolean[] => {
    if (typeof left === 'boolean') return [left]
    const answers = questions[from]?.answers ?? 0
    return Array.from({ length: answers }, (_, answer) => ends(from + 1, after(left, from, answer))).flat()
  }
  return new Set(ends(0, goal)).size === 1
}
const withoutConstants = ({ questions, goals }: Asking): Asking => ({
  questions,
  goals: goals.filter((goal) => !isConstant(goal, questions)),
})
/** The least average cost there is, by trying every question in every state. */
const least = (asking: Asking): number => {
  const { goals } = withoutConstants(asking)
  const read = asking.questions.flatMap((_, i) =>
    JSON.stringify(goals).includes(`"question":${String(i)},`) ? [i] : [],
  )
  if (read.length === 0) return 0
  return Math.min(
    ...read.map((i) => {
      const { answers, weights, cost } = asking.questions[i] ?? { answers: 1, cost: 1 }
      const shares = Array.from({ length: answers }, (_, a) => weights?.[a] ?? 1)
      const total = shares.reduce((sum, share) => sum + share, 0)
      return shares.reduce((sum, share, a) => sum + (share / total) * least(answered(asking, i, a)), cost)
    }),
  )
}

const leaf = (count: number) =>
  fc.record({ question: fc.nat(count - 1), mask: fc.constantFrom(1, 2, 3, 5, 6).map((mask) => mask & 7) })
const goalOf = (count: number): fc.Arbitrary<Goal> =>
  fc.letrec<{ goal: Goal; count: Goal }>((tie) => ({
    goal: fc.oneof({ maxDepth: 3 }, leaf(count), tie('count')),
    count: fc
      .array(tie('goal'), { minLength: 1, maxLength: 3 })
      .chain((of) => fc.integer({ min: 1, max: of.length }).map((n) => ({ n, of }))),
  })).goal
const asking = (count: number): fc.Arbitrary<Asking> =>
  fc.record({
    questions: fc.array(
      fc.record({
        answers: fc.constantFrom(2, 3),
        cost: fc.constantFrom(0.5, 1, 2),
        weights: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: count, maxLength: count },
    ),
    goals: fc.array(goalOf(count), { minLength: 1, maxLength: 3 }),
  })

describe('the next question', () => {
  it.each<readonly [string, Asking, number | undefined]>([
    ['none when nothing is open', { questions: yesNo(2), goals: [] }, undefined],
    ['the one that settles at once', { questions: yesNo(3), goals: [all(yes(0), yes(2)), any(no(2), yes(1))] }, 2],
    ['the cheap one of two alike', { questions: [...yesNo(1, 2), ...yesNo(1, 1)], goals: [all(yes(0), yes(1))] }, 1],
    [
      'the likely no of an all',
      {
        questions: [
          { answers: 2, cost: 1, weights: [1, 9] },
          { answers: 2, cost: 1, weights: [9, 1] },
        ],
        goals: [all(yes(0), yes(1))],
      },
      1,
    ],
    [
      'of those that are asked whatever comes, the one of the earlier topic',
      {
        questions: [
          { answers: 2, cost: 1, rank: 7 },
          { answers: 2, cost: 0.5, rank: 9 },
          { answers: 2, cost: 1, rank: 3 },
        ],
        goals: [{ n: 1, of: [all(yes(0), yes(1), yes(2)), all(no(0), no(1), yes(2))] }, yes(2), yes(0), yes(1)],
      },
      2,
    ],
    [
      'of parts as large that have nothing to do with each other, out of that of the earlier topic',
      {
        questions: [
          { answers: 2, cost: 1, rank: 2 },
          { answers: 2, cost: 1, rank: 1 },
        ],
        goals: [yes(0), yes(1)],
      },
      1,
    ],
    [
      'one of the earlier topic where little is lost by it',
      {
        questions: [
          { answers: 2, cost: 1, weights: [49, 51], topic: 1 },
          { answers: 2, cost: 1, topic: 0 },
        ],
        goals: [all(no(0), no(1))],
      },
      1,
    ],
    [
      'not one of the earlier topic where much is lost by it',
      {
        questions: [
          { answers: 2, cost: 1, weights: [1, 9], topic: 1 },
          { answers: 2, cost: 1, topic: 0 },
        ],
        goals: [all(no(0), no(1))],
      },
      0,
    ],
    [
      'out of the part with the earliest topic, where parts have nothing to do with each other',
      {
        questions: [
          { answers: 2, cost: 1, topic: 1 },
          { answers: 2, cost: 1, topic: 0 },
        ],
        goals: [yes(0), yes(0), yes(1)],
      },
      1,
    ],
  ])('is %s', (_what, state, expected) => {
    expect(chooseQuestion(state)).toBe(expected)
    expect(chooseQuestion(state, { states: 0, games: 200 })).toBe(expected)
  })

  it('costs on average as little as any order could, where all states can be looked at', () => {
    fc.assert(
      fc.property(asking(4), (state) => {
        expect(costOf(state, (each) => chooseQuestion(each))).toBeCloseTo(least(state), 6)
      }),
      { numRuns: 300 },
    )
  })

  it('by need never asks what no open goal hangs on, and comes to an end', () => {
    fc.assert(
      fc.property(asking(5), fc.infiniteStream(fc.nat(2)), (start, answers) => {
        let state = start
        const asked = new Set<number>()
        for (const answer of answers) {
          const question = chooseQuestion(state, { states: 0, games: 8 })
          if (question === undefined) break
          expect(asked).not.toContain(question)
          expect(JSON.stringify(state.goals)).toContain(`"question":${String(question)},`)
          asked.add(question)
          state = answered(state, question, answer % (state.questions[question]?.answers ?? 1))
        }
        expect(state.goals).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('by need costs little more than the best order there is', () => {
    const states = fc.sample(asking(5), { numRuns: 120, seed: 20261122 })
    const best = states.reduce((sum, state) => sum + least(state), 0)
    const byNeed = states.reduce(
      (sum, state) => sum + costOf(state, (each) => chooseQuestion(withoutConstants(each), { states: 0 })),
      0,
    )
    expect(byNeed / best).toBeLessThan(1.1)
  })

  it('is the same for the same state', () => {
    fc.assert(
      fc.property(asking(5), (state) => {
        const twin = JSON.parse(JSON.stringify(state)) as Asking
        expect(chooseQuestion(state, { states: 0 })).toBe(chooseQuestion(twin, { states: 0 }))
      }),
    )
  })
})
