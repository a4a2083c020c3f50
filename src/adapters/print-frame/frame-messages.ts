import type { LoadedFont } from '#app/ports/printer'
import type { MeasuredOverflow, PrintJob } from '#core/printing'

/** What the page says to the frame. Fonts are copied, since the page keeps them for the next sheet. */
export type ToFrame =
  | { readonly type: 'prepare'; readonly job: PrintJob; readonly fonts: readonly LoadedFont[] }
  | { readonly type: 'print' }

/** What the frame says to the page. */
export type FromFrame =
  | { readonly type: 'ready' }
  | ({ readonly type: 'prepared'; readonly pages: number } & MeasuredOverflow)
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'dialog-closed' }
