import type { Asking } from './asking.ts'
import { byNeed } from './by-need.ts'
import { componentsOf } from './components.ts'
import { exactPlan } from './exact-plan.ts'
import { mergeAnswers } from './merge-answers.ts'

/** How hard it thinks; the defaults fit one frame. */
export interface Effort {
  /** States of knowledge up to which a component is solved exactly. */
  readonly states?: number
  /** How often each of the best few questions is played out, where it is not. */
  readonly games?: number
}

/** Ten questions with two answers each. */
const STATES = 60_000
const GAMES = 48

/**
 * Which question to ask next; undefined when nothing is open. Answers that nothing tells apart count as one. One component is
 * looked at at a time, since the others are neither helped nor harmed: exactly where it is small, else by how likely each question
 * is to be needed. Games are drawn from the state itself, so that the same state asks the same question everywhere.
 */
export function chooseQuestion(asking: Asking, { states = STATES, games = GAMES }: Effort = {}): number | undefined {
  const merged = mergeAnswers(asking)
  for (const component of componentsOf(merged)) {
    const plan = exactPlan(component, merged.questions, states)
    if (plan === undefined) return byNeed({ ...merged, goals: component.goals }, games)
    if (plan.question !== undefined) return plan.question
  }
  return undefined
}
