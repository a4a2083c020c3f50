import type { FaceCoverage, NeededFont, PrintJob } from '#core/printing'
import type { Problem, Result } from '#core/value'

/** One job as really drawn. */
interface PreparedJob {
  readonly pages: number
  /** `does-not-fit` {field, label, row} and `page-overflows` {page} as really drawn. */
  readonly problems: readonly Problem[]
}

/** What the printer makes of its jobs before anybody may print them. */
export interface Prepared {
  /** In the order of the jobs; empty when nothing was drawn. */
  readonly jobs: readonly PreparedJob[]
  /** What stands against all of them: `print-failed` {message}, `font-missing` {file}. */
  readonly problems: readonly Problem[]
}

/** Puts the jobs of one printing on paper, in their order. They are held until `close`; after that nothing of them remains. */
export interface Printer {
  readonly prepare: (jobs: readonly PrintJob[]) => Promise<Prepared>
  /** Brings a sheet into sight where the printer shows what it prints; counted from 0 over all jobs. */
  readonly show: (sheet: number) => void
  /**
   * Opens the browser's print dialog once for all jobs and ends when it closes. No browser says whether paper came out: the
   * clerk is asked. `not-prepared` when there is nothing, or any problem with any of it.
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
