import type { LoadedFont } from '#app/ports/printer'
import type { MeasuredOverflow, PrintJob } from '#core/printing'

/** What the page says to the frame. Fonts are copied, since the page keeps them for the next job. */
export type ToFrame =
  | { readonly type: 'prepare'; readonly jobs: readonly PrintJob[]; readonly fonts: readonly LoadedFont[] }
  /** Brings a sheet into sight, counted from 0 over all jobs. */
  | { readonly type: 'show'; readonly sheet: number }
  | { readonly type: 'print' }

/** What was drawn of one job. */
export type DrawnJob = { readonly pages: number } & MeasuredOverflow

/** What the frame says to the page. */
export type FromFrame =
  | { readonly type: 'ready' }
  | { readonly type: 'prepared'; readonly jobs: readonly DrawnJob[] }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'dialog-closed' }
