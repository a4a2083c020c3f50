import type { PaperSize } from './paper-size.ts'

/** A stretch of text drawn by one face. */
export interface PrintRun {
  readonly text: string
  readonly face: string
  /** Room for one character that is written by hand: no face holds it. */
  readonly hand?: true
}

/** One tick box with its words. */
export interface PrintOption {
  readonly on: boolean
  /** A ring around the words instead of a tick before them (○で囲む). */
  readonly ring?: true
  /** The mark in the box; empty when it is open. */
  readonly tick: readonly PrintRun[]
  readonly runs: readonly PrintRun[]
}

/** One field, finished: its text in lines that fit its box at this size. An empty box has no lines. */
export interface PrintValue {
  /** The field's id; in a row followed by the row's number, `member_name[2]`. */
  readonly field: string
  /** Room for the text, millimetres. */
  readonly width: number
  readonly height: number
  /** Type size, points. */
  readonly size: number
  /** Whether there is anything to print. */
  readonly filled: boolean
  readonly lines: readonly { readonly runs: readonly PrintRun[] }[]
  readonly options: readonly PrintOption[]
}

/** The values of one row by field id, its number from 1 over all pages, and whether it stands empty to be filled by hand. */
export type PrintRow = Readonly<Record<string, PrintValue | number | boolean>> & {
  readonly number: number
  readonly blank: boolean
}

/** A 2D code as it is drawn: its text, so many modules a side, dark where the path fills; millimetres on the sheet. */
export interface PrintCode {
  readonly text: string
  readonly modules: number
  readonly path: string
  readonly left: number
  readonly top: number
  readonly size: number
}

/** One page: the values by field id, and the rows of each list that fall on this page. */
export interface PrintPage {
  readonly number: number
  readonly total: number
  readonly first: boolean
  readonly last: boolean
  readonly fields: Readonly<Record<string, PrintValue>>
  readonly lists: Readonly<Record<string, { readonly any: boolean; readonly rows: readonly PrintRow[] }>>
  /** Only on a form that carries one, in a city that wants it. */
  readonly code?: PrintCode
}

/** What a template places: finished strings page by page, with nothing left to decide. JSON-able. */
export interface PrintData {
  readonly form: string
  readonly sample: boolean
  readonly pages: readonly PrintPage[]
}

/** How what is printed is moved (millimetres) and stretched (a factor) each way: `x` becomes `left + across * x`. */
export interface PrintShift {
  readonly left: number
  readonly top: number
  readonly across: number
  readonly down: number
}

/** A rectangle or an ellipse on the sheet, millimetres from its upper left corner. */
export interface PrintArea {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** One sheet: values at their places, rings around words that stand on the paper, and black lines. */
export interface OverlayPage {
  readonly boxes: readonly { readonly left: number; readonly top: number; readonly value: PrintValue }[]
  readonly rings: readonly PrintArea[]
  readonly lines: readonly PrintArea[]
}

/**
 * What is printed by places instead of by a template: the data of a pre-printed form, or an alignment sheet. `frame` and the captions
 * of the boxes are seen on the screen alone.
 */
export interface PrintOverlay {
  /** What the paper is called. */
  readonly paper: string
  readonly shift: PrintShift
  readonly frame: PrintArea
  readonly pages: readonly OverlayPage[]
}

/** Everything the print frame or a PDF printer needs for one sheet or set of sheets, without the fonts. JSON-able. */
export interface PrintJob {
  readonly data: PrintData
  readonly paper: PaperSize
  /** The tray it is printed from, and whether on both sides of the paper. */
  readonly tray?: string
  readonly duplex?: true
  /** The mark of a second set of the same pages for whoever keeps one (控); absent: there is none. */
  readonly copyMark?: string
  /** Which printing of the sheet it is (第2刷), at the foot of every page; absent: the first. */
  readonly printingMark?: string
  /** The data at places instead of by the template: on a pre-printed form. */
  readonly overlay?: PrintOverlay
  readonly template: string
  readonly css: string
  /** The label of each field by its id, for what is said about it. */
  readonly labels: Readonly<Record<string, string>>
  /** The faces of the form's own words that are installed, in its order. */
  readonly labelFaces: readonly string[]
  /** The words of the mark of a sample (見本), and of the page's title in the browser's print dialog. */
  readonly sampleMark: string
  readonly title: string
}
