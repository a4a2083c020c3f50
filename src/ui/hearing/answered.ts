import type { VisitView } from '#app/desk/visit-view'
import type { OpenQuestion } from '#core/interview'
import { factKey, isUnknown } from '#core/record'
import type { FactValue, Unknown } from '#core/record'

/** A question apart from how it stands: the fact, its side, and whom it is about. */
export type QuestionRef = Pick<OpenQuestion, 'fact' | 'subject' | 'side'>

/** One key for one question. */
export const keyOfQuestion = ({ subject, fact, side }: QuestionRef): string => `${subject}|${fact}|${side ?? ''}`

/** The key of the fact a question asks for. */
export function factKeyOf({ subject, fact, side }: QuestionRef): string {
  const [type = '', name = ''] = fact.split('.')
  return factKey({ subject: { type, id: subject }, fact: name, ...(side === null ? {} : { side }) })
}

/** What was answered to a question so far; undefined while it was not asked. */
export function answerTo(question: QuestionRef, visit: VisitView): FactValue | Unknown | undefined {
  const stated = visit.facts[factKeyOf(question)]?.value
  if (stated !== undefined) return stated
  const event = visit.events.find(({ id }) => id === question.subject)
  const name = question.fact.slice('event.'.length)
  if (event === undefined || !question.fact.startsWith('event.')) return undefined
  return name === 'date' ? event.date : event.facts[name]
}

/** Whether there is an answer that says something: changing it may overturn what was told the visitor. */
export const isAnswered = (question: QuestionRef, visit: VisitView): boolean => {
  const answer = answerTo(question, visit)
  return answer !== undefined && answer !== '' && !isUnknown(answer)
}
