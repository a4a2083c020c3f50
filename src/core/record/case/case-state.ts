import type { FactValue } from '../fact-value.ts'
import type { CaseEventType } from './case-payloads.ts'

/** Where a case stands. */
export type CasePhase = 'not-opened' | 'open' | 'closed'

/** A letter of the case and its answer, if any. Days are ISO. */
export interface CaseLetter {
  readonly letter: string
  readonly sentOn: string
  readonly answerBy?: string
  readonly answeredOn?: string
  readonly answer?: FactValue
}

/** A case as its events leave it. */
export interface CaseState {
  readonly kind: 'case'
  readonly phase: CasePhase
  readonly version: number
  readonly stream: string
  readonly about: string
  readonly openedOn: string
  readonly visit?: string
  readonly letters: readonly CaseLetter[]
  readonly closing?: { readonly closedOn: string; readonly outcome: string }
}

const ALLOWED = {
  'not-opened': ['case-opened'],
  open: ['letter-sent', 'letter-answered', 'case-closed'],
  closed: [],
} as const satisfies Record<CasePhase, readonly CaseEventType[]>

/** The event types that may be recorded next, in this state. */
export const allowedCaseActions = (state: Pick<CaseState, 'phase'>): readonly CaseEventType[] => ALLOWED[state.phase]
