import type { LoadedFont } from '#app/ports/printer'
import type { FromFrame, ToFrame } from './frame-messages.ts'
import { renderJobs } from './frame/render-jobs.ts'

// The script of print-frame.html. It runs in a sandbox of an opaque origin: it knows no storage, no network and no parent
// but the one it answers, and holds only the finished strings of the forms of one printing.

const say = (message: FromFrame): void => {
  window.parent.postMessage(message, '*')
}

const loadFonts = async (fonts: readonly LoadedFont[]): Promise<void> => {
  const faces = fonts.map((font) => {
    const descriptors = font.unicodeRange === undefined ? {} : { unicodeRange: font.unicodeRange }
    return new FontFace(font.face, font.bytes, descriptors)
  })
  document.fonts.clear()
  for (const face of await Promise.all(faces.map((face) => face.load()))) document.fonts.add(face)
}

let drawn: readonly HTMLElement[] = []

const prepare = async ({ jobs, fonts }: Extract<ToFrame, { type: 'prepare' }>): Promise<void> => {
  const into = document.getElementById('sheets')
  if (into === null) throw new Error('The print frame has no room for sheets.')
  await loadFonts(fonts)
  const rendered = await renderJobs(jobs, [...new Set(fonts.map((font) => font.face))], into)
  drawn = rendered.flatMap(({ sheets }) => sheets)
  say({ type: 'prepared', jobs: rendered.map(({ sheets: _, ...job }) => job) })
}

window.addEventListener('afterprint', () => {
  say({ type: 'dialog-closed' })
})

window.addEventListener('message', (event: MessageEvent<ToFrame>) => {
  // Opened by itself the frame is its own parent: that is how a PDF is made of it.
  if (event.source !== window.parent) return
  if (event.data.type === 'print') window.print()
  if (event.data.type === 'show') drawn[event.data.sheet]?.scrollIntoView()
  if (event.data.type !== 'prepare') return
  prepare(event.data).catch((error: unknown) => {
    say({ type: 'failed', message: error instanceof Error ? error.message : String(error) })
  })
})

say({ type: 'ready' })
