/** What a form is printed on. */
export const PAPER_SIZES = ['a4-portrait', 'a4-landscape', 'a5-portrait', 'a5-landscape'] as const
/** One of them. */
export type PaperSize = (typeof PAPER_SIZES)[number]

interface SheetSize {
  readonly width: number
  readonly height: number
}

const SIZES: Readonly<Record<PaperSize, SheetSize>> = {
  'a4-portrait': { width: 210, height: 297 },
  'a4-landscape': { width: 297, height: 210 },
  'a5-portrait': { width: 148, height: 210 },
  'a5-landscape': { width: 210, height: 148 },
}

/** A sheet of this paper, millimetres. */
export const sheetSize = (paper: PaperSize): SheetSize => SIZES[paper]
