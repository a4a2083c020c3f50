import type { LoadedFont } from '#app/ports/printer'
import type { MeasuredOverflow, PrintJob } from '#core/printing'

// These functions are sent into the page as their own source: they may lean on nothing outside themselves.

/** A piece of a font on its way into the page. */
export interface FontPiece {
  readonly index: number
  readonly font: Omit<LoadedFont, 'bytes'>
  readonly total: number
  readonly at: number
  readonly piece: string
}

/** Puts pieces of fonts in their places; the page collects the fonts under `fontsForPrint`. */
export const receiveFonts = (pieces: readonly FontPiece[]): void => {
  const page = globalThis as { fontsForPrint?: LoadedFont[] }
  const fonts = (page.fontsForPrint ??= [])
  for (const { index, font, total, at, piece } of pieces) {
    const kept = (fonts[index] ??= { ...font, bytes: new ArrayBuffer(total) })
    const bytes = new Uint8Array(kept.bytes)
    const binary = atob(piece)
    for (let place = 0; place < binary.length; place += 1) bytes[at + place] = binary.charCodeAt(place)
  }
}

/** What the frame made of the jobs. */
export type SheetAnswer =
  | { readonly type: 'prepared'; readonly jobs: readonly ({ readonly pages: number } & MeasuredOverflow)[] }
  | { readonly type: 'failed'; readonly message: string }

/** Hands jobs and the collected fonts to the frame, as a page would, and waits for its answer. */
export const sendJobs = (jobs: readonly PrintJob[]): Promise<SheetAnswer> =>
  new Promise((resolve) => {
    const page = globalThis as { fontsForPrint?: LoadedFont[] }
    // Written in place: a function with a name of its own would lean on what tsx puts beside it. A later answer finds it settled.
    window.addEventListener('message', (event: MessageEvent<SheetAnswer>) => {
      if (event.data.type === 'prepared' || event.data.type === 'failed') resolve(event.data)
    })
    window.postMessage({ type: 'prepare', jobs, fonts: page.fontsForPrint ?? [] }, '*')
  })

/**
 * Until every file of these faces is there that any character of the page needs, those of its style sheet included. `fonts.ready` alone
 * may have come before the first of them was asked for, and what is drawn without its file is drawn as nothing.
 */
export const loadFaces = async (faces: readonly string[]): Promise<void> => {
  const text = document.documentElement.textContent
  await Promise.all(faces.map((face) => document.fonts.load(`8pt "${face}"`, text)))
  await document.fonts.ready
}
