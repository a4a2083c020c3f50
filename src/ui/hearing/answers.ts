import type { Catalogue } from '#core/definitions'
import type { OpenQuestion } from '#core/interview'
import { isUnknown } from '#core/record'
import type { VisitView } from '#app/desk/visit-view'
import { phrase } from '#locales'
import { labelOf, nameOf, valueWords } from '../desk/fact-words.ts'

/** One answer of the hearing as listed; `open` puts it again. */
export interface AnswerLine {
  readonly key: string
  readonly question: string
  readonly who: string
  readonly answer: string
  readonly open: OpenQuestion
}

/** What the visitor answered, latest first; what was typed from papers is not among it. */
export function answersOf(visit: VisitView, catalogue: Catalogue): readonly AnswerLine[] {
  return Object.entries(visit.facts)
    .filter(([, { origin, subject }]) => origin === 'visitor' && subject.type === 'person')
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([key, { subject, fact, side, value }]) => {
      const id = `${subject.type}.${fact}`
      const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : ''
      return {
        key,
        question: labelOf(catalogue, id) + (side === undefined ? '' : phrase('ja', `desk.hearing.${side}`)),
        who: nameOf(visit, subject.id),
        answer: isUnknown(value)
          ? phrase('ja', 'desk.hearing.unknown')
          : text === ''
            ? phrase('ja', 'desk.hearing.nobody')
            : valueWords(catalogue, visit, id, text),
        open: { fact: id, subject: subject.id, side: side ?? null, asked: false, procedures: [] },
      }
    })
}
