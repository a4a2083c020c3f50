import type { Act, Principal } from '#core/access'
import type { Catalogue } from '#core/definitions'
import type { Adjustments } from '#core/hours'
import type { IdentityScheme } from '#core/identity'
import type { AlignmentWords, DrawCode, FaceCoverage, FormSheet } from '#core/printing'
import type { PaperAlignment } from '#core/office'
import type { ProtectionKnown, Setup } from '#core/record'
import type { Day, Problem, Result } from '#core/value'
import type { AuditLog, Clock, Hash, Ids, RecordStore } from '../ports.ts'
import type { TableWriter } from '../ports/table-writer.ts'
import type { ProtectionWatch } from '../protection/watch.ts'
import type { LastPlans } from './last-plans.ts'

/** Words the use cases need for paper; the composition root takes them from the locales. */
export interface PaperWords {
  readonly sampleMark: string
  /** 氏 and 名 as one. */
  readonly fullName: (family: string, given: string) => string
  readonly noDeadline: string
  /** Set after the city's name: あて先 of a form. */
  readonly mayor: string
  readonly yen: (amount: number) => string
  /** What is due, and beside it what is not because of an exemption (免除). */
  readonly waived: (due: number, waived: number) => string
  /** At least so much is due; how much is not settled. */
  readonly atLeast: (amount: number) => string
  /** That no fee is known of anything that is guided. */
  readonly noCash: string
  /** That a last day has passed, and that it is taken in all the same. */
  readonly overdue: string
  /** A procedure that so many people need. */
  readonly people: (count: number) => string
  /** One thing, and how many more; none more: the thing alone. */
  readonly andMore: (name: string, more: number) => string
  /** So many windows that do not stand on the sheet. */
  readonly moreStops: (count: number) => string
  /** What goes on from the row before. */
  readonly continued: (name: string) => string
  /** A section and its window. */
  readonly place: (section: string, window: string | undefined) => string
  /** What stands beside Japanese on a guide sheet, by language: what it is called, and a last day in it. */
  readonly second: Readonly<Record<'en' | 'ja-easy', { readonly name: string; readonly by: (day: Day) => string }>>
  readonly window: (number: string, floor: string | undefined) => string
  /** A window on a day the city is closed (閉庁日): from which day it is gone to. */
  readonly fromDay: (window: string, day: Day) => string
  /** A certificate at the window where it is handed out. */
  readonly collect: (what: string) => string
  /** The number it is called by (交付待ち番号). */
  readonly calledBy: (number: string) => string
  readonly titleOf: (form: string) => string
  /** Which printing of a sheet it is, from the second on (第n刷). */
  readonly nthPrinting: (copy: number) => string
  /** That a character without a face, by its code points, is written by hand or stands as another. */
  readonly glyph: (codePoints: string, substitute: string | undefined) => string
  /** What an alignment sheet says, by the form, its paper and the printer. */
  readonly alignment: (form: string, paper: string, printer: string) => AlignmentWords
  /** That it was taken on paper while the system stood still: the day, the time of day, and by whom. */
  readonly takenOnPaper: (day: Day, time: string, by: string) => string
  /** What a form is called that was filled in by hand, in the place of its number. */
  readonly handwritten: string
  /** A core system with how many of its rows are open. */
  readonly outOf: (system: string, open: number, rows: number) => string
  /** Whether what a core system is told is entered. */
  readonly entry: string
  /** 照合 of a sheet with the documents, by the user id of whoever did it; undefined: nobody yet. */
  readonly compared: (by: string | undefined) => string
  /** So many more, after a name. */
  readonly others: (count: number) => string
  /** Several words as one list. */
  readonly list: (names: readonly string[]) => string
  /** 夫 or 妻; undefined where the sex is not known. */
  readonly spouse: (sex: string | undefined) => string | undefined
  /** The name of one person, or several, before an event that changed it (前の氏名). */
  readonly formerNames: (names: readonly string[]) => string
  /** A form that is for one person or one of several events, among others of its kind. */
  readonly sheetFor: (form: string, person: string) => string
}

/** A person of the office, as others of a section need to name them. */
export interface Colleague {
  readonly user: string
  readonly name: string
  readonly section: string
}

/** A stop that was made known or ordered, instants in epoch milliseconds; without `to` it still lasts. */
export interface RecordedStop {
  readonly id: string
  readonly from: number
  readonly to?: number
  readonly reason: string
}

/** Everything a desk (窓口) works with. */
export interface DeskParts {
  readonly setup: Setup
  readonly terminal: string
  readonly catalogue: Catalogue
  /** What of the content was set aside. */
  readonly problems: readonly Problem[]
  /** Hash of the content in use; records pin it. */
  readonly catalogueHash: string
  readonly schemes: Readonly<Record<string, IdentityScheme>>
  readonly forms: ReadonlyMap<string, FormSheet>
  /** What the installed print faces can draw, read when first asked for. */
  readonly faces: () => Promise<readonly FaceCoverage[]>
  /** Draws 2D codes (二次元コード) on the forms of a city that wants them; absent: none is printed. */
  readonly drawCode?: DrawCode
  /** How this terminal's printer was set for a form's pre-printed paper; absent: every form is printed whole, on white. */
  readonly alignmentOf?: (form: string) => PaperAlignment | undefined
  /** What followed last from the visits at hand; absent: each time all of it is worked out. */
  readonly plans?: LastPlans
  /** Asked within long work: what it has to wait for so that a key that was pressed is answered first; absent: nothing waits. */
  readonly rest?: () => Promise<void> | undefined
  /** Writes tables for the core systems, read when first asked for; absent: no file is made. */
  readonly tables?: () => Promise<TableWriter>
  readonly clock: Clock
  /** Extensions and stops in force (要綱15条), as the office's record states them; absent: none. */
  readonly adjustments?: () => Adjustments
  /** The people of the office; absent: nobody but who is signed in is known by name. */
  readonly colleagues?: () => readonly Colleague[]
  /** The stops (停止) of the office's record, those that are over too. */
  readonly stops?: () => readonly RecordedStop[]
  readonly ids: Ids
  readonly hash: Hash
  readonly records: RecordStore
  /** Where refusals and the showing of special-care information are written (要綱9条). */
  readonly audit: Pick<AuditLog, 'append'>
  /**
   * Whether a principal still stands at this moment: the office asks its own record and the clock. Absent, what the principal
   * carries is believed.
   */
  readonly authorise?: (principal: Principal, operation: string, act: Act) => Promise<Result<void>>
  /** The protection list (支援措置); absent: nothing that bears an address is printed. */
  readonly protection?: ProtectionWatch
  /** What the list said when the command or query at hand began; made anew for each. */
  readonly known?: ProtectionKnown
  readonly words: PaperWords
}

/** What of a desk paper is made from. */
export type PaperParts = Pick<DeskParts, 'setup' | 'terminal' | 'catalogue' | 'words'> &
  Partial<Pick<DeskParts, 'forms' | 'schemes' | 'colleagues'>>
