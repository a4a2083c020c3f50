import { fetchFont, openPrintFaces } from '#adapters/fonts'
import { createFramePrinter } from '#adapters/print-frame'
import type { FramePrinter } from '#adapters/print-frame'

/** The printer as the application puts it together. */
export const openPrinter = (): FramePrinter =>
  createFramePrinter({ faces: openPrintFaces(fetchFont), host: document.body, title: 'print' })
