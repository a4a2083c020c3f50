import type { PrintRun, PrintValue } from './print-data.ts'

const MM_PER_POINT = 25.4 / 72

/** A value that is nothing but one short text at one size. */
export const placedText = (field: string, runs: readonly PrintRun[], size: number, width: number): PrintValue => ({
  field,
  width,
  height: size * MM_PER_POINT * 1.25,
  size,
  filled: true,
  lines: [{ runs }],
  options: [],
})

/** The side of one full-width character at a size, millimetres. */
export const sideOf = (size: number): number => size * MM_PER_POINT
