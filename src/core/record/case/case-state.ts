import type { StatedFact } from '../fact.ts'
import type { LifeEvent } from '../life-event.ts'
import type { CaseEventType, CaseOutcome, CasePayloads, LetterAnswer } from './case-payloads.ts'

/** Where a case stands. */
export type CasePhase = 'not-opened' | 'open' | 'closed'

type Opened = CasePayloads['case-opened']

/** A letter of the case and what became of it, if anything. Days are ISO. */
export interface CaseLetter {
  readonly letter: string
  readonly sentOn: string
  readonly answerBy?: string
  readonly answeredOn?: string
  readonly answer?: LetterAnswer
}

/** A case as its events leave it: what it was opened with, and what came of it. Before it was opened its texts are empty. */
export interface CaseState extends Opened {
  readonly kind: 'case'
  readonly phase: CasePhase
  readonly version: number
  readonly stream: string
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
