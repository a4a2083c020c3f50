import type { CaseStep } from '#app/cases/commands'
import { CASE_OUTCOMES } from '#core/record'
import type { CaseOutcome } from '#core/record'

/** What a clerk may say of an open case, in the order offered. */
export type CaseAct = 'letterSent' | 'answered' | 'undelivered' | 'received' | 'due' | 'close'

/** What was typed; days as ISO, empty where they are none. */
export interface CaseEntry {
  readonly day: string
  readonly answerBy: string
  readonly text: string
  readonly letter: string
}

const isOutcome = (text: string): text is CaseOutcome => CASE_OUTCOMES.some((each) => each === text)

/** What is recorded of an act; undefined while something is missing. */
export function stepOf(act: CaseAct, { day, answerBy, text, letter }: CaseEntry): CaseStep | undefined {
  if (act === 'close') return isOutcome(text) ? { type: 'case-closed', outcome: text } : undefined
  if (day === '') return undefined
  switch (act) {
    case 'letterSent':
      return { type: 'letter-sent', sentOn: day, ...(answerBy === '' ? {} : { answerBy }) }
    case 'answered':
    case 'undelivered':
      return { type: 'letter-answered', letter, answeredOn: day, answer: act }
    case 'received':
      return text.trim() === '' ? undefined : { type: 'document-received', receivedOn: day, what: text.trim() }
    case 'due':
      return { type: 'case-due-changed', dueOn: day }
  }
}
