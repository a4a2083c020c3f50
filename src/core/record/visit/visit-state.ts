import type { StatedFact } from '../fact.ts'
import type { FactValue } from '../fact-value.ts'
import type { LifeEvent } from '../life-event.ts'
import type { SheetClass } from '../sheet-class.ts'
import type { HoldAnswers } from './hold-matter.ts'
import type { Disposition } from './disposition.ts'
import type { EnteredRow } from './entered-row.ts'
import type { ProcedureRef } from './payloads.ts'
import type { Reason } from './reason.ts'
import type { Protection } from './protection.ts'
import type { SheetReturn } from './sheet-return.ts'
import type { IdentityCheck, Standing } from './standing.ts'
import type { TakenOnPaper } from './taken-on-paper.ts'
import type { Visitor } from './visitor.ts'
import type { Waiting } from './waiting.ts'

/**
 * Where a visit stands. It begins with who stands here, then the protection question, then the household. A consultation
 * (相談) names nobody and stands by itself.
 */
export type VisitPhase =
  'not-opened' | 'awaiting-visitor' | 'awaiting-protection' | 'open' | 'consulting' | 'suspended' | 'closed'

/** A procedure the clerk added to, or struck from, what was derived. */
export interface ClerkChoice extends ProcedureRef {
  readonly choice: 'added' | 'struck'
  readonly reason: Reason
  readonly at: number
}

/** A reception check that was closed. */
export interface ClosedCheck extends ProcedureRef {
  readonly check: string
  readonly answer: FactValue
  readonly at: number
}

/** What was decided to become of a procedure. */
export interface DisposedProcedure extends ProcedureRef {
  readonly disposition: Disposition
  readonly section?: string
  readonly at: number
}

/** A case (継続する案件) that keeps procedures of this visit. */
export interface CaseLink {
  /** The case's stream. */
  readonly case: string
  readonly number: string
  readonly how: 'opened' | 'taken-up'
  readonly procedures: readonly ProcedureRef[]
  readonly at: number
}

/** What the resident was told. */
export interface Note {
  readonly text: string
  readonly about?: ProcedureRef
  /** User id of whoever wrote it. */
  readonly by: string
  readonly at: number
}

/**
 * A print job of this visit. `awaiting` until the clerk confirms or voids it; `recalled` once what was handed over is void with its
 * number; `replaced` once a further copy of the same number was handed over.
 */
export interface PrintedSheet {
  readonly job: string
  /** Sheets of one print dialog share it. */
  readonly batch?: string
  readonly form: string
  readonly subject?: string
  readonly class: SheetClass
  readonly serial?: string
  readonly copy: number
  readonly sheets: number
  readonly contentHash: string
  /** Id of the visitor who signs it; absent: the first. */
  readonly signatory?: string
  readonly status: 'awaiting' | 'confirmed' | 'voided' | 'recalled' | 'replaced'
  /** Code of the reason it was voided for. */
  readonly voidedFor?: string
  readonly returned?: SheetReturn
  /** User id of whoever printed it. */
  readonly by: string
  /** 照合: by whom it was compared with the documents. */
  readonly compared?: { readonly by: string; readonly at: number }
  /** 手書き様式: a blank filled in by hand while the system stood still; `contentHash` is empty. */
  readonly handwritten?: true
  /** Printed before the back desk found whose visit this is: it is destroyed, not handed over. */
  readonly overtaken?: true
  readonly at: number
}

/** What is printed for a character that no print face holds; without a substitute its room is left to be written by hand. */
export interface SettledGlyph {
  readonly substitute?: string
  readonly by: string
  /** Epoch milliseconds. */
  readonly at: number
}

/**
 * A visit as its events leave it. No verdict stands here: what is needed is derived from these facts with the pinned
 * catalogue, each time. Optional members are absent until something was recorded.
 */
export interface VisitState {
  readonly kind: 'visit'
  readonly phase: VisitPhase
  /** Sequence number of the last event folded in; 0 before the first. */
  readonly version: number
  readonly stream: string
  readonly ticket: string
  readonly catalogue: string
  /** 受付日, ISO; empty before the visit was opened. */
  readonly receivedOn: string
  /** The section (システム使用課) whose visit it is. */
  readonly section?: string
  /** 相談: absent for a notification. */
  readonly purpose?: 'consultation'
  readonly channel?: 'telephone' | 'post'
  readonly announced?: string
  /** The case it goes on with; its household is carried over once it is settled who stands here. */
  readonly case?: string
  /** 停止中に紙で受付. */
  readonly paper?: TakenOnPaper
  readonly waiting?: Waiting
  readonly visitor?: Visitor
  /** Who stands beside the visitor (同伴の来庁者), each with the checks of their own. */
  readonly companions: readonly Standing[]
  /** The visitor the clerk chose to sign a sheet, by `signedKey`. */
  readonly signatories: Readonly<Record<string, string>>
  readonly protection?: Protection & { readonly at: number }
  /** User ids of everybody who recorded something of it, whoever opened it first; a check by a second person is not counted. */
  readonly clerks: readonly string[]
  readonly hold: HoldAnswers
  /** Forms for which a second clerk agreed to the address as it stands; any change of the household empties it. */
  readonly addressConfirmed: readonly string[]
  /** Of the first visitor, by scheme. Emptied by a suspension and by a change of visitor. */
  readonly identity: Readonly<Record<string, IdentityCheck>>
  readonly households: readonly string[]
  readonly persons: readonly string[]
  readonly events: readonly LifeEvent[]
  /** By `factKey`. */
  readonly facts: Readonly<Record<string, StatedFact>>
  /** By `procedureKey`. */
  readonly choices: Readonly<Record<string, ClerkChoice>>
  /** By `checkKey`. */
  readonly checks: Readonly<Record<string, ClosedCheck>>
  /** By `procedureKey`. */
  readonly dispositions: Readonly<Record<string, DisposedProcedure>>
  readonly notes: readonly Note[]
  /** By glyph cluster. */
  readonly glyphs: Readonly<Record<string, SettledGlyph>>
  /** 入力済, by `entryKey`. */
  readonly entries: Readonly<Record<string, EnteredRow>>
  readonly cases: readonly CaseLink[]
  /** In the order printed. */
  readonly sheets: readonly PrintedSheet[]
  readonly suspension?: { readonly reason: Reason; readonly at: number }
  readonly closing?: {
    readonly outcome: string
    readonly reason?: Reason
    readonly at: number
    /** Where it was closed, and may be taken up again. */
    readonly terminal: string
    /** When it was closed it was settled that nobody is under protection measures; absent: that was not settled. */
    readonly nobodyProtected?: true
  }
}

/** The key of a procedure for a subject: `move-in/household/h1`. */
export const procedureKey = ({ procedure, subject }: ProcedureRef): string =>
  `${procedure}/${subject.type}/${subject.id}`

/** The key of a reception check (確認事項) of a procedure for a subject: `move-in/household/h1#seal-seen`. */
export const checkKey = (ref: ProcedureRef, check: string): string => `${procedureKey(ref)}#${check}`
