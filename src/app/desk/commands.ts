import type { PrintJob } from '#core/printing'
import type { HoursState } from '#core/hours'
import type { Reason, SheetClass, TakenOnPaper, VisitDraft, Waiting } from '#core/record'
import type { Problem } from '#core/value'
import type { AwaitingComparison } from './awaiting-comparison.ts'
import type { OvertakenSheet } from './overtaken-sheets.ts'
import type { SectionState } from './section-states.ts'
import type { VisitView } from './visit-view.ts'

/** Commands of a desk as JSON: each changes one visit, or nothing. */
export type Command =
  | {
      readonly type: 'open-visit'
      readonly ticket: string
      /** 相談: nobody is named. */
      readonly purpose?: 'consultation'
      readonly channel?: 'telephone' | 'post'
      /** Id of the announced visit it begins from. */
      readonly announced?: string
      /** 停止中に紙で受付: the ticket is the number on the paper. */
      readonly paper?: TakenOnPaper
    }
  | {
      readonly type: 'record'
      readonly visit: string
      readonly expectedVersion: number
      readonly drafts: readonly VisitDraft[]
    }
  | {
      readonly type: 'print-sheets'
      readonly visit: string
      readonly expectedVersion: number
      /** What goes out of one print dialog, in this order, as it was looked at. */
      readonly sheets: readonly {
        readonly form: string
        /** The person the sheet is for, where the form is for one person each. */
        readonly subject?: string
        readonly contentHash: string
        readonly pages: number
        readonly reason?: Reason
      }[]
    }

/** What a command answers: the visit as the principal may see it; for a print, also the jobs for the printer. */
export interface CommandAnswer {
  readonly visit: VisitView
  readonly jobs?: readonly PrintJob[]
}

/** A visit in the list: no name, nothing of its content. */
export interface VisitLine {
  readonly visit: string
  readonly ticket: string
  readonly phase: VisitView['phase']
  readonly receivedOn: string
  readonly lastAt: number
  readonly purpose?: 'consultation'
  /** It was taken on paper, and is entered afterwards. */
  readonly paper?: true
  readonly waiting?: Waiting
  /** It waits for the back desk (確認中); no more than that is said. */
  readonly hold?: 'checking'
}

/** A form of the visit as the print screen shows it. */
export interface SheetView {
  /** Names the sheet among those of the visit. */
  readonly key: string
  readonly form: string
  /** The person it is for, where the form is for one person each: form and person together name the sheet. */
  readonly subject?: string
  readonly class: SheetClass
  /** No procedure calls for it; it is there when somebody asks for it. */
  readonly offered?: true
  readonly name: string
  /** 旧様式の使用期限: how long (ISO) what is left of the older print may be taken; `isOver`: no longer. */
  readonly oldStock?: { readonly until: string; readonly isOver: boolean }
  /** The number it will have, or has; a sample has none. */
  readonly serial?: string
  /** 1 for the first printing under this number, 2 for the next (第2刷). */
  readonly copy: number
  readonly contentHash: string
  /** Id of the visitor who signs it, where several stand here. */
  readonly signatory?: string
  /** The day the protection list stands for (ISO); absent: it was never confirmed, or cannot be read. */
  readonly listAsOf?: string
  readonly refusals: readonly Problem[]
  /** For the preview; absent while refused. */
  readonly job?: PrintJob
  readonly printed: VisitView['sheets']
}

/** The paper of a visit: what may go out, in the order it is handed over, and what has to be taken back (回収). */
export interface SheetsView {
  readonly sheets: readonly SheetView[]
  readonly overtaken: readonly OvertakenSheet[]
  /** Out, and not compared with the documents by a second person (照合待ち). */
  readonly comparing: readonly AwaitingComparison[]
}

/** What the desk says of itself: hours, day, what is wrong with its content. */
export interface DeskView {
  readonly hours: HoursState
  /** When it closes, by the hours, an extension or a coming stop, epoch milliseconds; absent when closed or not known. */
  readonly closesAt?: number
  /** The notice before closing that has been reached, in minutes (30, 10, 5, 1). */
  readonly notice?: number
  /** The five minutes after closing: paper is accounted for and work put away, nothing else. */
  readonly closing: boolean
  /** The clock was seen to run back, and nobody has cleared it yet. */
  readonly clockSuspect: boolean
  readonly today: string
  /** Which windows take people in now, by the role of their section. */
  readonly sections: Readonly<Record<string, SectionState>>
  readonly city: string
  readonly sample: boolean
  readonly terminal: string
  readonly problems: readonly Problem[]
}
