import type { Goal } from '#core/logic'

/** What may be asked: a question with a closed list of answers. */
export interface Question {
  /** How many answers it has. */
  readonly answers: number
  /** How likely each is, in any unit; all alike where absent. */
  readonly weights?: readonly number[]
  /** What asking costs: a card in the hand is cheap, a date to recall is dear. 1 is an ordinary question. */
  readonly cost: number
  /**
   * Where it stands in the usual order of topics, from 0; where nothing is lost by either, the lower one is asked first. All alike
   * where absent.
   */
  readonly rank?: number
  /** Its topic, the one to be talked about first the lowest: kept to where little is lost by it. All alike where absent. */
  readonly topic?: number
}

/** Everything still open: what may be asked, and what has to come out settled. */
export interface Asking {
  readonly questions: readonly Question[]
  readonly goals: readonly Goal[]
}

/** The {@link Question.rank} of a question. */
export const rankOf = (question: Question | undefined): number => question?.rank ?? 0

/** The {@link Question.topic} of a question. */
export const topicIn = (question: Question | undefined): number => question?.topic ?? 0

/** The questions a goal hangs on. */
export function questionsOf(goal: Goal, found = new Set<number>()): ReadonlySet<number> {
  if ('of' in goal) for (const part of goal.of) questionsOf(part, found)
  else found.add(goal.question)
  return found
}

/** Whether a goal holds once every question is answered; `answers` by index. */
export function holds(goal: Goal, answers: ArrayLike<number>): boolean {
  if (!('of' in goal)) return (goal.mask & (1 << (answers[goal.question] ?? 0))) !== 0
  let missing = goal.n
  for (const part of goal.of) {
    if (missing <= 0) break
    if (holds(part, answers)) missing -= 1
  }
  return missing <= 0
}

/** How likely each answer of a question is; they add up to 1. */
export function sharesOf({ answers, weights }: Question): readonly number[] {
  if (weights === undefined) return Array.from({ length: answers }, () => 1 / answers)
  let total = 0
  for (let i = 0; i < answers; i += 1) total += weights[i] ?? 1
  return Array.from({ length: answers }, (_, i) => (weights[i] ?? 1) / total)
}
