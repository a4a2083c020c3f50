import type { DraftOf, EnvelopeOf } from '../envelope.ts'
import type { FactValue } from '../fact-value.ts'

/** What each event of a lasting record says (照会書の送付と回答, a request with a deadline). */
export interface CasePayloads {
  /** `about` is a code of the desk, such as an inquiry by letter; `visit` the visit that gave rise to it. Days are ISO. */
  readonly 'case-opened': { readonly about: string; readonly openedOn: string; readonly visit?: string }
  readonly 'letter-sent': { readonly letter: string; readonly sentOn: string; readonly answerBy?: string }
  readonly 'letter-answered': { readonly letter: string; readonly answeredOn: string; readonly answer: FactValue }
  readonly 'case-closed': { readonly closedOn: string; readonly outcome: string }
}

/** An event of a case. */
export type CaseEvent = EnvelopeOf<CasePayloads>

/** Anything that can happen in a case. */
export type CaseEventType = keyof CasePayloads

/** An event of a case before it is recorded. */
export type CaseDraft = DraftOf<CasePayloads>
