import type { Asking } from '#core/interview'
import type { Goal } from '#core/logic'

/** What has to be settled: a goal, or what it came to. */
export type Settling = Goal | boolean

/** A policy: which question is asked next. */
export type Policy = (asking: Asking) => number | undefined

/** What is left of a goal after an answer. */
export function after(goal: Goal, question: number, answer: number): Settling {
  if (!('of' in goal)) return goal.question === question ? (goal.mask & (1 << answer)) !== 0 : goal
  let wanted = goal.n
  let isChanged = false
  const of: Goal[] = []
  for (const part of goal.of) {
    const left = after(part, question, answer)
    if (left !== part) isChanged = true
    if (left === true) wanted -= 1
    else if (left !== false) of.push(left)
  }
  if (!isChanged) return goal
  if (wanted <= 0) return true
  return of.length < wanted ? false : of.length === 1 ? of[0]! : { n: wanted, of }
}

/** What is open after an answer. */
export function answered(goals: readonly Goal[], question: number, answer: number): readonly Goal[] {
  return goals.map((goal) => after(goal, question, answer)).filter((left): left is Goal => typeof left !== 'boolean')
}

/** Every question a goal reads, as often as it does, from the left. */
export function readsOf(goal: Goal): readonly number[] {
  return 'of' in goal ? goal.of.flatMap(readsOf) : [goal.question]
}

/** Backward chaining: the first thing that the first open goal asks for. */
export const backwardChaining: Policy = ({ goals: [first] }) => (first === undefined ? undefined : readsOf(first)[0])

/** The question that is missing in most places. */
export const mostOftenMissing: Policy = ({ goals }) => {
  const often = new Map<number, number>()
  for (const goal of goals) for (const question of readsOf(goal)) often.set(question, (often.get(question) ?? 0) + 1)
  return [...often].reduce<readonly [number, number] | undefined>(
    (most, each) => (most === undefined || each[1] > most[1] ? each : most),
    undefined,
  )?.[0]
}
