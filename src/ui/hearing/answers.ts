import type { VisitView } from '#app/desk/visit-view'
import type { Catalogue } from '#core/definitions'
import { isUnknown } from '#core/record'
import type { FactValue, Unknown } from '#core/record'
import { phrase } from '#locales'
import { labelOf, valueWords } from '../desk/fact-words.ts'
import type { QuestionRef } from './answered.ts'
import { whoOf } from './question.ts'

/** One answer of the hearing as listed; `open` puts it again. */
export interface AnswerLine {
  readonly key: string
  readonly question: string
  readonly who: string
  readonly answer: string
  /** No procedure reads it any longer: it is kept and marked. */
  readonly moot: boolean
  readonly open: QuestionRef
}

/** An answer in words: わからない, 後で確認, nobody, or the words of its value. */
export function answerWords(value: FactValue | Unknown, fact: string, visit: VisitView, catalogue: Catalogue): string {
  if (isUnknown(value)) return phrase('ja', value.later === true ? 'desk.hearing.later' : 'desk.hearing.unknown')
  const text = typeof value === 'string' ? value : Array.isArray(value) ? value.join(', ') : ''
  return text === '' ? phrase('ja', 'desk.hearing.nobody') : valueWords(catalogue, visit, fact, text)
}

/** What the visitor answered, latest first; what was typed from papers is not among it. */
export function answersOf(visit: VisitView, catalogue: Catalogue): readonly AnswerLine[] {
  return Object.entries(visit.facts)
    .filter(
      ([, { origin, subject, fact }]) => origin === 'visitor' && !(subject.type === 'household' && fact === 'address'),
    )
    .sort(([, a], [, b]) => b.at - a.at)
    .map(([key, { subject, fact, side, value }]) => {
      const open = { fact: `${subject.type}.${fact}`, subject: subject.id, side: side ?? null }
      return {
        key,
        question: labelOf(catalogue, open.fact) + (side === undefined ? '' : phrase('ja', `desk.hearing.${side}`)),
        who: whoOf(open, visit, catalogue),
        answer: answerWords(value, open.fact, visit, catalogue),
        moot: visit.moot.includes(key),
        open,
      }
    })
}
