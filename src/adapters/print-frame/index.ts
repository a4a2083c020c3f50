export { createFramePrinter, type FramePrinterOptions } from './frame-printer.ts'
export type { FromFrame, ToFrame } from './frame-messages.ts'
