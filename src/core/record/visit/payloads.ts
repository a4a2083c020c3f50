import type { IdentityOutcome, ShownDocument } from '#core/identity'
import type { FactOrigin, FactRef, Subject } from '../fact.ts'
import type { FactValue, Unknown } from '../fact-value.ts'
import type { LifeEvent } from '../life-event.ts'
import type { SheetClass } from '../sheet-class.ts'
import type { HoldOutcome } from './hold-matter.ts'
import type { SignedSheet } from './signed-sheet.ts'
import type { Protection } from './protection.ts'
import type { Disposition } from './disposition.ts'
import type { EnteredBy, EntryRef } from './entered-row.ts'
import type { Reason } from './reason.ts'
import type { SheetReturn } from './sheet-return.ts'
import type { TakenOnPaper } from './taken-on-paper.ts'
import type { Visitor } from './visitor.ts'
import type { WaitingFor } from './waiting.ts'

/** A procedure for one subject, `move-in-notification` for the household `h1`. */
export interface ProcedureRef {
  readonly procedure: string
  readonly subject: Subject
}

/** What each event of a visit says. The key is the event's type. */
export interface VisitPayloads {
  /** 受付: the ticket drawn, the catalogue pinned, the day of reception (受付日, ISO), the section whose visit it is. */
  readonly 'visit-opened': {
    readonly ticket: string
    readonly catalogue: string
    readonly receivedOn: string
    /** The section (システム使用課) of whoever opened it; nobody of another one reaches it. */
    readonly section?: string
    /** 相談モード: nobody is named, nothing is notified, only guidance goes on paper. Absent: a notification. */
    readonly purpose?: 'consultation'
    /** How it came in; absent: at the window. */
    readonly channel?: 'telephone' | 'post'
    /** Id of the announced visit (来庁予定) it began from. */
    readonly announced?: string
    /** The case (継続する案件) it goes on with. */
    readonly case?: string
    /** It was taken on paper while the system stood still (要綱14条), and is entered now. */
    readonly paper?: TakenOnPaper
  }
  /** 待ち: the visitor has left the window for a moment; `number` is what they are called by. Whatever is recorded next ends it. */
  readonly 'visit-waiting': { readonly for: WaitingFor; readonly number?: string }
  readonly 'visit-called': Readonly<Record<string, never>>
  readonly 'visitor-registered': Visitor
  /** Somebody stands beside the first visitor (夫婦・親子で来庁), or what was said of them is corrected. */
  readonly 'visitor-joined': Visitor
  /** One of those beside the first visitor has gone. */
  readonly 'visitor-left': { readonly visitor: string }
  /** Which of several visitors signs a sheet (署名する人). */
  readonly 'signatory-chosen': SignedSheet & { readonly visitor: string }
  readonly 'protection-answered': Protection
  /** The back desk looked at a visit stopped for a check; `matters` are the keys of what the answer is about. */
  readonly 'hold-resolved': {
    readonly outcome: HoldOutcome
    readonly matters: readonly string[]
    readonly reason: Reason
  }
  /** A second clerk agreed that this form carries the protected person's address. */
  readonly 'address-confirmed': { readonly form: string }
  readonly 'event-added': { readonly event: LifeEvent }
  /** The life event of the same id, as it is from now on. */
  readonly 'event-changed': { readonly event: LifeEvent }
  readonly 'event-removed': { readonly event: string }
  readonly 'household-added': { readonly household: string }
  readonly 'person-added': { readonly person: string }
  /** Entered in error; what was stated of the person goes too. */
  readonly 'person-removed': { readonly person: string }
  readonly 'fact-stated': FactRef & { readonly value: FactValue | Unknown; readonly origin: FactOrigin }
  readonly 'fact-withdrawn': FactRef
  /** The clerk adds a procedure that was not derived. */
  readonly 'procedure-added': ProcedureRef & { readonly reason: Reason }
  /** The clerk strikes a procedure that was derived. */
  readonly 'procedure-struck': ProcedureRef & { readonly reason: Reason }
  /** What the clerk added or struck is as derived again. */
  readonly 'procedure-choice-withdrawn': ProcedureRef
  /** 申送り: what the resident was told, for whoever goes on. */
  readonly 'note-added': { readonly text: string; readonly about?: ProcedureRef }
  /** A glyph cluster that no print face holds: a registered character in its place, or absent, its room left to be written by hand. */
  readonly 'glyph-settled': { readonly cluster: string; readonly substitute?: string }
  /**
   * 本人確認: `visitor` is the id of the visitor it was asked of; `explained` when questions were answered; `circumstances`
   * are the ids of what else the scheme asks after and was told (事情), absent: nothing; `corporation`: a corporation (法人) asks.
   * `own`: it rests on each sheet being the visitor's own matter, and holds for no sheet of another's.
   */
  readonly 'identity-checked': {
    readonly scheme: string
    readonly visitor: string
    readonly documents: readonly ShownDocument[]
    readonly explained: boolean
    readonly circumstances?: readonly string[]
    readonly corporation?: true
    readonly own?: true
    /** Whoever took the matter on paper checked it then, by hand. */
    readonly onPaper?: true
    readonly outcome: IdentityOutcome
  }
  /** A reception check (確認事項, 要綱7条2項4号) closed with an answer. */
  readonly 'check-closed': ProcedureRef & { readonly check: string; readonly answer: FactValue }
  /** What becomes of a procedure: done here, sent to a section, later, declined. */
  readonly 'disposition-set': ProcedureRef & { readonly disposition: Disposition; readonly section?: string }
  /** A case keeps these procedures: opened by this visit, or carried into it from an earlier one. */
  readonly 'case-linked': {
    readonly case: string
    /** 案件番号. */
    readonly number: string
    readonly how: 'opened' | 'taken-up'
    readonly procedures: readonly ProcedureRef[]
  }
  /** Handed to the printer. Written before the print dialog opens, so that a sheet nobody confirmed is never forgotten. */
  readonly 'sheet-printed': {
    /** Id of this print job. */
    readonly job: string
    /** Sheets of one print dialog share it. */
    readonly batch?: string
    readonly form: string
    /** The person it is for, where the form is for one person each. */
    readonly subject?: string
    readonly class: SheetClass
    /** Number on the sheet; a sample has none. */
    readonly serial?: string
    /** 1 for the first printing, 2 for the first reprint (n回目). */
    readonly copy: number
    /** Sheets of paper sent. */
    readonly sheets: number
    readonly contentHash: string
    /** Id of the visitor who signs it, where several stand here; absent: the first. */
    readonly signatory?: string
    /** Why it is printed again (`REPRINT_REASONS`); required from the second copy. */
    readonly reason?: Reason
  }
  /** 手書き様式: the resident filled in and signed a blank while the system stood still; it has no number of ours, and is not printed again. */
  readonly 'form-taken-on-paper': SignedSheet & { readonly job: string; readonly sheets: number }
  /** The clerk counted the sheets and handed them over. */
  readonly 'sheet-confirmed': { readonly job: string; readonly sheets: number }
  /** Cancelled, jammed or spoilt; the paper is destroyed, its number goes on with the next copy. */
  readonly 'sheet-voided': { readonly job: string; readonly reason: Reason }
  /** 回収: it was handed over, and what stands on it holds no longer. */
  readonly 'sheet-recalled': { readonly job: string; readonly reason: Reason }
  /** It came back from the resident, or was given away for good. */
  readonly 'sheet-returned': { readonly job: string; readonly how: SheetReturn }
  /** 照合: another clerk than who printed it compared the sheet with the documents. */
  readonly 'sheet-compared': { readonly job: string }
  /** 入力済: a row of data was entered into a core system. */
  readonly 'entry-recorded': EntryRef & { readonly by: EnteredBy; readonly contentHash: string }
  /** It was not entered after all. */
  readonly 'entry-withdrawn': EntryRef
  readonly 'visit-suspended': { readonly reason: Reason }
  readonly 'visit-resumed': Readonly<Record<string, never>>
  readonly 'visit-closed': { readonly outcome: 'completed' | 'abandoned' | 'handed-over'; readonly reason?: Reason }
  /** Taken up again on the day it was closed, at the terminal that closed it. */
  readonly 'visit-reopened': { readonly reason: Reason }
}
