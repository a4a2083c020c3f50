import type { StatedFact } from '../fact.ts'
import type { LifeEvent } from '../life-event.ts'
import type { ProcedureRef } from '../visit/payloads.ts'
import type { CaseEventType, CaseOutcome, CasePayloads, DueBy, LetterAnswer } from './case-payloads.ts'

/** Where a case stands. */
export type CasePhase = 'not-opened' | 'open' | 'closed'

/** A letter of the case and what became of it, if anything. Days are ISO. */
export interface CaseLetter {
  readonly letter: string
  readonly sentOn: string
  readonly answerBy?: string
  readonly answeredOn?: string
  readonly answer?: LetterAnswer
}

/** A case as its events leave it. Before it was opened its texts are empty. */
export interface CaseState {
  readonly kind: 'case'
  readonly phase: CasePhase
  readonly version: number
  readonly stream: string
  readonly about: string
  readonly number: string
  readonly ticket: string
  readonly receivedOn: string
  readonly openedOn: string
  readonly section: string
  readonly visit: string
  readonly awaited: string
  readonly dueOn: string
  readonly dueBy: DueBy
  readonly procedures: readonly ProcedureRef[]
  readonly protected?: true
  readonly households: readonly string[]
  readonly persons: readonly string[]
  readonly events: readonly LifeEvent[]
  /** By `factKey`. */
  readonly facts: Readonly<Record<string, StatedFact>>
  readonly letters: readonly CaseLetter[]
  readonly documents: readonly CasePayloads['document-received'][]
  /** The visits that went on with it, the last one last. */
  readonly takenUp: readonly CasePayloads['case-taken-up'][]
  readonly closing?: { readonly closedOn: string; readonly outcome: CaseOutcome }
}

const ALLOWED = {
  'not-opened': ['case-opened'],
  open: [
    'case-household',
    'case-fact',
    'letter-sent',
    'letter-answered',
    'document-received',
    'case-due-changed',
    'case-taken-up',
    'case-closed',
  ],
  closed: [],
} as const satisfies Record<CasePhase, readonly CaseEventType[]>

/** The event types that may be recorded next, in this state. */
export const allowedCaseActions = (state: Pick<CaseState, 'phase'>): readonly CaseEventType[] => ALLOWED[state.phase]
