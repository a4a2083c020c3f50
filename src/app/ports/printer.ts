import type { FaceCoverage, NeededFont, PrintJob } from '#core/printing'
import type { Problem, Result } from '#core/value'

/** What the printer makes of a job before anybody may print it. */
export interface Prepared {
  readonly pages: number
  /** `does-not-fit` {field, label, row} and `page-overflows` {page} as really drawn, `print-failed` {message}. Any forbids printing. */
  readonly problems: readonly Problem[]
}

/** Puts one job on paper. A job is held until `close`; after that nothing of it remains. */
export interface Printer {
  readonly prepare: (job: PrintJob) => Promise<Prepared>
  /**
   * Opens the browser's print dialog and ends when it closes. No browser says whether paper came out: the clerk is asked.
   * `not-prepared` when there is no job without problems.
   */
  readonly print: () => Promise<'dialog-closed' | 'not-prepared'>
  readonly close: () => void
}

/** A font file with its bytes, ready to be loaded under the name of its face. */
export interface LoadedFont extends NeededFont {
  readonly bytes: ArrayBuffer
}

/** The print faces installed here: the product's own and the site's. */
export interface PrintFaces {
  /** What can be drawn. Problems (`font-unreadable` {file}, `font-missing` {file}) name what was left out; the rest still prints. */
  readonly installed: () => Promise<{ readonly faces: readonly FaceCoverage[]; readonly problems: readonly Problem[] }>
  /** The bytes of the fonts a job needs. Problem: `font-missing` {file}. */
  readonly load: (fonts: readonly NeededFont[]) => Promise<Result<readonly LoadedFont[]>>
}
