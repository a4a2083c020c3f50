import { failure, problem, success, type Result } from '#core/value'

import { breakLines } from './break-lines.ts'
import { chooseFaces, installedFaces, runsOf, type Glyph } from './choose-faces.ts'
import type { FaceCoverage } from './coverage.ts'
import type { Form } from './form-schema.ts'
import { RULER_MM, shiftOf, type PaperReadings } from './paper-alignment.ts'
import { placedText, sideOf } from './placed-text.ts'
import { sheetSize } from './paper-size.ts'
import type { OverlayPage, PrintArea, PrintJob } from './print-data.ts'

/** What an alignment sheet says, worded by the caller: its title, and paragraphs on how it is read. */
export interface AlignmentWords {
  readonly title: string
  readonly text: readonly string[]
}

type Placed = OverlayPage['boxes'][number]

/** Thickness of a line, and half lengths of the strokes of a ruler: each millimetre, each fifth, each tenth. */
const LINE = 0.15
const STROKE = { one: 1, five: 1.8, ten: 2.6 } as const
const DIGITS_PT = 6
const WORDS_PT = 10.5

const strokeOf = (mm: number): number => (mm % 10 === 0 ? STROKE.ten : mm % 5 === 0 ? STROKE.five : STROKE.one)

const marksOf = (): readonly number[] => Array.from({ length: 2 * RULER_MM + 1 }, (_, i) => i - RULER_MM)

/** A cross with a ruler in millimetres each way. */
const crossAt = (x: number, y: number): readonly PrintArea[] => [
  { left: x - RULER_MM, top: y - LINE / 2, width: 2 * RULER_MM, height: LINE },
  { left: x - LINE / 2, top: y - RULER_MM, width: LINE, height: 2 * RULER_MM },
  ...marksOf().flatMap((mm): readonly PrintArea[] => {
    const half = strokeOf(mm)
    return [
      { left: x + mm - LINE / 2, top: y - half, width: LINE, height: 2 * half },
      { left: x - half, top: y + mm - LINE / 2, width: 2 * half, height: LINE },
    ]
  }),
]

/** The figures of a ruler at its tens and ends, beside their strokes. */
const digitsAt = (x: number, y: number, set: (text: string) => readonly Glyph[]): readonly Placed[] =>
  [-15, -10, 10, 15].flatMap((mm): readonly Placed[] => {
    const text = mm < 0 ? `-${-mm}` : `+${mm}`
    const width = sideOf(DIGITS_PT) * 1.6
    const value = placedText(`ruler${mm}`, runsOf(set(text)), DIGITS_PT, width)
    return [
      { left: x + mm - width / 2, top: y + STROKE.ten + 0.3, value },
      { left: x + STROKE.ten + 0.5, top: y + mm - value.height / 2, value },
    ]
  })

/**
 * A sheet to set a printer by (位置合わせ用紙): at the two corners of the frame of the form's pre-printed paper a cross with rulers, moved
 * as `readings` say: all 0 for a first sheet, the readings found for one that shows whether they are right. It is printed on a
 * spare sheet of that paper, and where the paper's own corner lies is read on the rulers. Problems: `form-without-stock` {form},
 * those of `chooseFaces`.
 */
export const alignmentJob = (
  form: Form,
  readings: PaperReadings,
  installed: readonly FaceCoverage[],
  words: AlignmentWords,
): Result<PrintJob> => {
  const stock = form['pre-printed']
  if (stock === undefined) return failure(problem('form-without-stock', { form: form.id }))
  const faces = installedFaces(form['label-faces'], installed)
  const where = { field: 'template', label: form.name.ja }
  const said = chooseFaces([words.title, ...words.text].join('') + '+-0123456789', faces, where)
  if (said.problems.length > 0) return failure(...said.problems)
  const set = (text: string): readonly Glyph[] => chooseFaces(text, faces, where).glyphs
  const { 'left-mm': left, 'top-mm': top, 'right-mm': right, 'bottom-mm': bottom } = stock.frame
  const corners = [
    [left, top],
    [right, bottom],
  ] as const
  const width = Math.max(60, right - left - 2 * (RULER_MM + 5))
  const capacity = Math.floor(width / sideOf(WORDS_PT))
  const paragraphs = [words.title, ...words.text].map((text) => breakLines(set(text), capacity))
  const lines = paragraphs.flatMap((paragraph, i) => (i === 0 ? paragraph : [[], ...paragraph]))
  const text = placedText('alignment', [], WORDS_PT, width)
  const value = {
    ...text,
    height: text.height * lines.length,
    lines: lines.map((line) => ({ runs: runsOf(line) })),
  }
  const sheet = sheetSize(form.paper)
  const middle = (sheet.height - value.height) / 2
  const isOn = ({ left: x, top: y, value: { width: w, height: h } }: Placed): boolean =>
    x >= 0 && y >= 0 && x + w <= sheet.width && y + h <= sheet.height
  const page: OverlayPage = {
    boxes: [
      { left: (left + right - width) / 2, top: middle, value },
      ...corners.flatMap(([x, y]) => digitsAt(x, y, set)).filter(isOn),
    ],
    rings: [],
    lines: corners.flatMap(([x, y]) => crossAt(x, y)),
  }
  return success({
    data: { form: form.id, sample: false, pages: [] },
    paper: form.paper,
    overlay: {
      paper: stock.paper,
      shift: shiftOf(stock.frame, readings),
      frame: { left, top, width: right - left, height: bottom - top },
      pages: [page],
    },
    ...{ template: '', css: '', labels: {}, sampleMark: '', title: words.title },
    labelFaces: faces.map(({ face }) => face),
  })
}
