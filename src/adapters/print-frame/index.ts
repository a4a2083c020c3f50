export { createFramePrinter, type FramePrinter, type FramePrinterOptions } from './frame-printer.ts'
export type { FromFrame, ToFrame } from './frame-messages.ts'
