import type { LoadedFont } from '#app/ports/printer'
import type { PrintJob } from '#core/printing'

/** What the page says to the frame. Fonts are copied, since the page keeps them for the next sheet. */
export type ToFrame =
  | { readonly type: 'prepare'; readonly job: PrintJob; readonly fonts: readonly LoadedFont[] }
  | { readonly type: 'print' }

/** What the frame says to the page. */
export type FromFrame =
  | { readonly type: 'ready' }
  /** `overflow`: the fields whose text is larger than their box, or `page N` for a page whose content leaves the sheet. */
  | { readonly type: 'prepared'; readonly pages: number; readonly overflow: readonly string[] }
  | { readonly type: 'failed'; readonly message: string }
  | { readonly type: 'dialog-closed' }
