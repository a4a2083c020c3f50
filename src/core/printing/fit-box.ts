import { breakLines, widthOf } from './break-lines.ts'
import type { Glyph } from './choose-faces.ts'
import type { FormBox, FormField } from './form-schema.ts'

const POINTS_PER_MM = 72 / 25.4

/** Height of a line, in units of the type size. The print frame sets its lines with the same figure. */
const LINE_HEIGHT = 1.2

/** Steps by which type is made smaller, points. */
const STEP = 0.5

/** How much a line holds at a type size, in units of half a full-width character rounded down. */
export const capacityOf = (box: FormBox, size: number): number =>
  Math.floor((box['width-mm'] * POINTS_PER_MM * 2) / size + 1e-6) / 2

/** How many lines a box holds at a type size: its own limit, or fewer where its height ends. */
export const linesOf = (box: FormBox, size: number): number =>
  Math.min(box.lines, Math.floor((box['height-mm'] * POINTS_PER_MM) / (size * LINE_HEIGHT) + 1e-6))

/** A text set in its box: type size in points, and lines. */
export interface Fitted {
  readonly size: number
  readonly lines: readonly (readonly Glyph[])[]
}

/** An em of space (全角空白). */
const SPACE = String.fromCodePoint(0x3000)

/** A tick box before its words, and the gap between two of them, in units of the type size; the print frame draws the same. */
const TICK_WIDTH = 1.25
/** The room a ring takes beside the words it may stand around, both sides together. */
const RING_WIDTH = 0.8
/** How much taller than a line of words a ring is. */
const RING_HEIGHT = 1.12
const OPTION_GAP = 0.6

/** The largest type at which tick boxes stand side by side in their box; `undefined` when they do not even at the floor. */
export const fitOptions = (
  options: readonly (readonly Glyph[])[],
  box: FormBox,
  mark: FormField['mark'] = 'tick',
): number | undefined => {
  const beside = mark === 'ring' ? RING_WIDTH : TICK_WIDTH
  const tall = mark === 'ring' ? RING_HEIGHT : 1
  const words = options.reduce((sum, option) => sum + beside + widthOf(option), 0)
  const width = words + OPTION_GAP * Math.max(0, options.length - 1)
  for (let size = box['size-pt']; size >= box['floor-pt']; size -= STEP) {
    if (width * size <= box['width-mm'] * POINTS_PER_MM && linesOf(box, size * tall) >= 1) return size
  }
  return undefined
}

/** Whole parts side by side with an em of space between them; a part longer than a line takes lines of its own. */
const packParts = (parts: readonly (readonly Glyph[])[], capacity: number): readonly (readonly Glyph[])[] => {
  const lines: (readonly Glyph[])[] = []
  for (const part of parts) {
    const last = lines.at(-1)
    const face = part[0]?.face
    if (last !== undefined && face !== undefined && widthOf(last) + 1 + widthOf(part) <= capacity) {
      lines[lines.length - 1] = [...last, { cluster: SPACE, face }, ...part]
    } else lines.push(...breakLines(part, capacity))
  }
  return lines
}

/**
 * The largest type, from the box's own size down to its floor, at which the glyphs fit the box; `undefined` when they do not
 * fit even at the floor. `parts` are set one after another, each whole on one line where it can be (items of a list).
 */
export const fitBox = (parts: readonly (readonly Glyph[])[], box: FormBox): Fitted | undefined => {
  for (let size = box['size-pt']; size >= box['floor-pt']; size -= STEP) {
    const capacity = capacityOf(box, size)
    if (capacity < 1) continue
    const lines = packParts(parts, capacity)
    if (lines.length <= linesOf(box, size)) return { size, lines }
  }
  return undefined
}
