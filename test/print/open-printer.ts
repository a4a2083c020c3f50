import { fetchFont, openPrintFaces } from '#adapters/fonts'
import { createFramePrinter } from '#adapters/print-frame'
import type { Printer } from '#app/ports/printer'

/** The printer as the application puts it together. */
export const openPrinter = (): Printer =>
  createFramePrinter({ faces: openPrintFaces(fetchFont), host: document.body, title: 'print' })
