import type { PrintDate } from './print-date.ts'

/** Something the resident is only told (案内だけのもの): for another body, or for nobody. */
export interface PrintAdvice {
  readonly name: string
  readonly reason: string
  readonly deadline?: PrintDate
  /** Its name in the second language. */
  readonly second?: string
}

/** A window to go to today, in the order of going (案内票). */
export interface PrintWindow {
  /** Its place on the way, from 1; absent on a further row of the same window. */
  readonly step?: string
  readonly section: string
  readonly window?: string
  readonly what: readonly string[]
  /** What is handed out there at the end, and under which number it is called. */
  readonly collect?: readonly string[]
  /** The section in the second language. */
  readonly second?: string
}

/** One procedure to be done (案内票). */
export interface PrintProcedure {
  readonly name: string
  /** For whom, in words that name nobody unless the resident asked for names. */
  readonly subject?: string
  readonly deadline?: PrintDate
  /** Words instead of, or beside, a date: 期限なし. */
  readonly deadlineNote?: string
  readonly documents: readonly string[]
  readonly where?: string
  readonly reason?: string
  readonly fee?: string
  /** That its last day has passed, and that it is taken in all the same. */
  readonly overdue?: string
  /** Name, reason, last day and documents in the second language. */
  readonly second?: string
  readonly reasonSecond?: string
  readonly deadlineSecond?: string
  readonly documentsSecond?: readonly string[]
}

/** What is issued only once the move has been entered (異動の入力後に交付), and by which number it is called (案内票). */
export interface PrintCertificate {
  readonly what: string
  /** Where the move is entered first. */
  readonly after?: string
  /** 交付待ち番号. */
  readonly number?: string
}

/** What the resident did not know (わからない), to be found out, what hangs on it, and where to tell us (案内票). */
export interface PrintUnsettled {
  readonly about: string
  readonly question: string
  readonly tellAt?: string
  /** The question in the second language. */
  readonly second?: string
}

/** What nobody has asked yet and may still bring something about, by the window to tell (案内票). */
export interface PrintUnasked {
  readonly tellAt: string
  readonly questions: readonly string[]
  readonly second?: readonly string[]
}
