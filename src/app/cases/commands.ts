import type { CaseLetter, CaseOutcome, CasePhase, DueBy, LetterAnswer, ProcedureRef } from '#core/record'

/** What happens to an open case, as JSON. Days are ISO. */
export type CaseStep =
  | { readonly type: 'letter-sent'; readonly sentOn: string; readonly answerBy?: string }
  | {
      readonly type: 'letter-answered'
      readonly letter: string
      readonly answeredOn: string
      readonly answer: LetterAnswer
    }
  | { readonly type: 'document-received'; readonly receivedOn: string; readonly what: string }
  | { readonly type: 'case-due-changed'; readonly dueOn: string }
  | { readonly type: 'case-closed'; readonly outcome: CaseOutcome }

/** Commands on cases (継続する案件), as JSON. */
export type CaseCommand =
  /** Out of a visit: its procedures are kept for a later day. */
  | {
      readonly type: 'open-case'
      readonly visit: string
      readonly expectedVersion: number
      /** A kind of the desk's file. */
      readonly kind: string
      readonly awaited: string
      readonly dueOn: string
      readonly dueBy: DueBy
      readonly procedures: readonly ProcedureRef[]
    }
  | {
      readonly type: 'record-case'
      readonly case: string
      readonly expectedVersion: number
      readonly step: CaseStep
    }
  /** On a later day: a new visit under a ticket of its own goes on with it. */
  | { readonly type: 'take-up'; readonly case: string; readonly expectedVersion: number; readonly ticket: string }

/** A case in the list: numbers and days, no name, nothing of what it is about. */
export interface CaseLine {
  readonly case: string
  /** 案件番号. */
  readonly number: string
  readonly ticket: string
  readonly receivedOn: string
  readonly kind: string
  readonly dueOn: string
  /** Whole days until then; below 0 once it has passed. */
  readonly daysLeft: number
  readonly section: string
  /** It waits for the back desk (確認中); no more than that is said. */
  readonly hold?: 'checking'
}

/** A case as a principal may see it once they open it. */
export interface CaseView extends CaseLine {
  readonly version: number
  readonly phase: CasePhase
  readonly dueBy: DueBy
  readonly letters: readonly CaseLetter[]
  readonly documents: readonly { readonly receivedOn: string; readonly what: string }[]
  readonly takenUp: readonly { readonly visit: string; readonly takenUpOn: string }[]
  readonly closing?: { readonly closedOn: string; readonly outcome: CaseOutcome }
  /** Empty while it is held. */
  readonly awaited: string
  readonly procedures: readonly { readonly name: string; readonly who: string }[]
  readonly persons: readonly string[]
  readonly events: readonly string[]
}

/** What a command answers: the case, and the visit it was opened from or taken up by. */
export interface CaseAnswer {
  readonly case: CaseView
  readonly visit?: string
}
