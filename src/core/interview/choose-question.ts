import type { Asking } from './asking.ts'
import { byHindsight } from './by-hindsight.ts'
import { componentsOf } from './components.ts'
import { exactPlan } from './exact-plan.ts'
import { mergeAnswers } from './merge-answers.ts'

/** How hard it thinks; the defaults fit one frame. */
export interface Effort {
  /** States of knowledge up to which a component is solved exactly. */
  readonly states?: number
  /** Samples of how things may turn out, where it is not. */
  readonly samples?: number
}

/** Ten questions with two answers each. */
const STATES = 60_000
const SAMPLES = 48

/**
 * Which question to ask next; undefined when nothing is open. Answers that nothing tells apart count as one. One component is
 * looked at at a time, since the others are neither helped nor harmed: exactly where it is small, else by hindsight over sampled
 * ways in which it may turn out. The samples are drawn from the state itself, so that the same state asks the same question
 * everywhere.
 */
export function chooseQuestion(
  asking: Asking,
  { states = STATES, samples = SAMPLES }: Effort = {},
): number | undefined {
  const merged = mergeAnswers(asking)
  for (const component of componentsOf(merged)) {
    const plan = exactPlan(component, merged.questions, states)
    if (plan === undefined) return byHindsight({ ...merged, goals: component.goals }, samples)
    if (plan.question !== undefined) return plan.question
  }
  return undefined
}
