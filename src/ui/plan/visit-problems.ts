import type { VisitView } from '#app/desk/visit-view'
import type { Catalogue } from '#core/definitions'
import type { Problem } from '#core/value'
import { phrase, wordProblem } from '#locales'
import { nameOf } from '../desk/fact-words.ts'

/** Something in the way of a visit's plan, as a ProblemList shows it. */
interface VisitProblem {
  readonly id: string
  readonly place?: string
  readonly message: string
  readonly wayOut?: string
}

/** What a visit's view says is wrong: answers that cannot all be true, and the rest. */
export interface VisitProblems {
  readonly contradictions: readonly VisitProblem[]
  readonly others: readonly VisitProblem[]
}

const CONTRADICTION = 'facts-contradict'

/** The problems of a visit in words: a contradiction by who it is of and by the rule that the answers break. */
export function problemsOfVisit(visit: VisitView, { vocabulary }: Pick<Catalogue, 'vocabulary'>): VisitProblems {
  const contradiction = ({ params }: Problem, index: number): VisitProblem => {
    const [subject, rule] = [String(params['subject']), String(params['constraint'])]
    return {
      id: String(index),
      place: visit.persons.includes(subject) ? nameOf(visit, subject) : phrase('ja', 'desk.plan.household'),
      message: vocabulary.constraintReasons.get(rule)?.ja ?? rule,
      wayOut: phrase('ja', 'desk.plan.contradictionWayOut'),
    }
  }
  return {
    contradictions: visit.problems.filter(({ code }) => code === CONTRADICTION).map(contradiction),
    others: visit.problems
      .filter(({ code }) => code !== CONTRADICTION)
      .map((problem, index) => ({ id: String(index), message: wordProblem('ja', problem) })),
  }
}
