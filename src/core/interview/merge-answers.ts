import type { Goal } from '#core/logic'
import { sharesOf } from './asking.ts'
import type { Asking, Question } from './asking.ts'

/**
 * The same asking with the answers of a question that no goal tells apart made one, as likely as they are together: of twenty
 * answers often two are left, so that far more can be looked at exactly. Questions keep their places.
 */
export function mergeAnswers({ questions, goals }: Asking): Asking {
  const masks = questions.map(() => new Set<number>())
  for (const goal of goals) collect(goal, masks)
  const classes = questions.map(({ answers }, i) => classesOf(answers, [...(masks[i] ?? [])]))
  return {
    questions: questions.map((question, i) => merged(question, classes[i] ?? [])),
    goals: goals.map((goal) => withClasses(goal, classes)),
  }
}

function collect(goal: Goal, masks: readonly Set<number>[]): void {
  if ('of' in goal) for (const part of goal.of) collect(part, masks)
  else masks[goal.question]?.add(goal.mask)
}

/** Of each answer which class it is in, classes in the order of their first answers. What no goal reads stays as it is. */
function classesOf(answers: number, masks: readonly number[]): readonly number[] {
  const classes: number[] = []
  if (masks.length === 0) return classes
  let count = 0
  for (let answer = 0; answer < answers; answer += 1) {
    let alike = 0
    while (alike < answer && masks.some((mask) => (((mask >>> alike) ^ (mask >>> answer)) & 1) === 1)) alike += 1
    if (alike === answer) count += 1
    classes.push(alike === answer ? count - 1 : (classes[alike] ?? 0))
  }
  return classes
}

function merged(question: Question, classes: readonly number[]): Question {
  const answers = Math.max(...classes) + 1
  if (classes.length === 0 || answers === question.answers) return question
  const weights = Array.from({ length: answers }, () => 0)
  sharesOf(question).forEach((share, answer) => {
    const own = classes[answer] ?? 0
    weights[own] = (weights[own] ?? 0) + share
  })
  return { ...question, answers, weights }
}

function withClasses(goal: Goal, classes: readonly (readonly number[])[]): Goal {
  if ('of' in goal) return { n: goal.n, of: goal.of.map((part) => withClasses(part, classes)) }
  const mask = (classes[goal.question] ?? []).reduce(
    (sum, own, answer) => ((goal.mask >>> answer) & 1 ? sum | (1 << own) : sum),
    0,
  )
  return { question: goal.question, mask }
}
