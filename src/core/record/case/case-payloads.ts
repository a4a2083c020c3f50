import type { FactOrigin, FactRef } from '../fact.ts'
import type { DraftOf, EnvelopeOf } from '../envelope.ts'
import type { FactValue, Unknown } from '../fact-value.ts'
import type { LifeEvent } from '../life-event.ts'
import type { ProcedureRef } from '../visit/payloads.ts'

/** Who set the last day of a case: the law, the city, or the clerk where neither does. */
export const DUE_BY = ['law', 'city', 'clerk'] as const

/** One of them. */
export type DueBy = (typeof DUE_BY)[number]

/** What became of a letter (照会書): answered, or come back undelivered (不達). */
export const LETTER_ANSWERS = ['answered', 'undelivered'] as const

/** One of them. */
export type LetterAnswer = (typeof LETTER_ANSWERS)[number]

/** How a case ends: all is done, the resident withdrew, or its day passed and nothing came. */
export const CASE_OUTCOMES = ['completed', 'withdrawn', 'lapsed'] as const

/** One of them. */
export type CaseOutcome = (typeof CASE_OUTCOMES)[number]

/** What each event of a lasting record says (照会書・回答書, 不足書類, 預かり). Days are ISO. */
export interface CasePayloads {
  readonly 'case-opened': {
    /** The kind of case by the desk's file (`case-kinds`). */
    readonly about: string
    /** 案件番号: by the day and the ticket alone, so that it tells nothing. */
    readonly number: string
    readonly ticket: string
    /** The day of reception (受付日) of the visit it came from. */
    readonly receivedOn: string
    readonly openedOn: string
    /** The section (システム使用課) whose case it is. */
    readonly section: string
    /** The visit that gave rise to it; its record stays until the case has ended. */
    readonly visit: string
    /** What is awaited, in the clerk's words. */
    readonly awaited: string
    readonly dueOn: string
    readonly dueBy: DueBy
    readonly procedures: readonly ProcedureRef[]
    /** The protection question of the visit was answered with yes: nothing of the case is shown until it is asked anew. */
    readonly protected?: true
  }
  /** Who belongs to it and what happened; ids as in the visit it came from. */
  readonly 'case-household': {
    readonly households: readonly string[]
    readonly persons: readonly string[]
    readonly events: readonly LifeEvent[]
  }
  /** A statement of the visit that the procedures of the case need; sealed under its own domain. */
  readonly 'case-fact': FactRef & { readonly value: FactValue | Unknown; readonly origin: FactOrigin }
  readonly 'letter-sent': { readonly letter: string; readonly sentOn: string; readonly answerBy?: string }
  readonly 'letter-answered': { readonly letter: string; readonly answeredOn: string; readonly answer: LetterAnswer }
  readonly 'document-received': { readonly receivedOn: string; readonly what: string }
  readonly 'case-due-changed': { readonly dueOn: string }
  /** Somebody came on a later day: the visit that goes on with it. */
  readonly 'case-taken-up': { readonly visit: string; readonly takenUpOn: string }
  readonly 'case-closed': { readonly closedOn: string; readonly outcome: CaseOutcome }
}

/** An event of a case. */
export type CaseEvent = EnvelopeOf<CasePayloads>

/** Anything that can happen in a case. */
export type CaseEventType = keyof CasePayloads

/** An event of a case before it is recorded. */
export type CaseDraft = DraftOf<CasePayloads>
