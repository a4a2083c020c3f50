import type { Form } from './form-schema.ts'
import { shiftOf, type PaperReadings } from './paper-alignment.ts'
import type { PreprintedPlace } from './preprinted-schema.ts'
import { placedText, sideOf } from './placed-text.ts'
import type { OverlayPage, PrintData, PrintOverlay, PrintPage, PrintRow, PrintValue } from './print-data.ts'

type Preprinted = NonNullable<Form['pre-printed']>

const NOTHING: OverlayPage = { boxes: [], rings: [], lines: [] }

const isValue = (value: PrintRow[string] | undefined): value is PrintValue => typeof value === 'object'

/** One field at its place: its text in its box; of choices those that hold, ticked or ringed where the paper has their words. */
const placed = (place: PreprintedPlace, value: PrintValue, top: number): OverlayPage => {
  const { marks } = place
  if (marks === undefined) {
    const at = { left: place['left-mm'] ?? 0, top: top + (place['top-mm'] ?? 0) }
    return { ...NOTHING, boxes: value.filled ? [{ ...at, value }] : [] }
  }
  const held = marks.filter((_, i) => value.options[i]?.on === true)
  const isRing = (mark: (typeof marks)[number]): boolean => mark['width-mm'] !== undefined
  const side = sideOf(value.size)
  const runs = value.options.find(({ on }) => on)?.tick ?? []
  return {
    ...NOTHING,
    boxes: held
      .filter((mark) => !isRing(mark))
      .map((mark) => ({
        left: mark['left-mm'],
        // A line is a quarter taller than its square, half of it above.
        top: top + mark['top-mm'] - side / 8,
        value: placedText(value.field, runs, value.size, side),
      })),
    rings: held.filter(isRing).map((mark) => ({
      left: mark['left-mm'],
      top: top + mark['top-mm'],
      width: mark['width-mm'] ?? 0,
      height: mark['height-mm'] ?? 0,
    })),
  }
}

const together = (parts: readonly OverlayPage[]): OverlayPage => ({
  boxes: parts.flatMap(({ boxes }) => boxes),
  rings: parts.flatMap(({ rings }) => rings),
  lines: parts.flatMap(({ lines }) => lines),
})

const pageOf = ({ places, rows }: Preprinted, page: PrintPage): OverlayPage =>
  together([
    ...places.flatMap((place) => {
      const value = page.fields[place.field]
      return value === undefined ? [] : [placed(place, value, 0)]
    }),
    ...rows.flatMap((list) =>
      (page.lists[list.of]?.rows ?? []).flatMap((row, index) =>
        list.places.flatMap((place) => {
          const value = row[place.field]
          return isValue(value) ? [placed(place, value, list['top-mm'] + index * list['row-mm'])] : []
        }),
      ),
    ),
  ])

/** The form as its pre-printed paper takes it: so many rows a sheet, whichever sheet it is; a ring stays a tick where the paper has no words to ring. */
export const onStock = (form: Form): Form => {
  const stock = form['pre-printed']
  if (stock === undefined) return form
  const countOf = (of: string): number | undefined => stock.rows.find((list) => list.of === of)?.count
  const rows = form.rows.map((list) => {
    const count = countOf(list.of)
    return count === undefined ? list : { ...list, 'first-page': count, 'next-pages': count }
  })
  return { ...form, rows }
}

/** The data of a form at their places on its pre-printed paper, moved as this printer needs it. `undefined` for a form without one. */
export const composeOverlay = (form: Form, data: PrintData, readings: PaperReadings): PrintOverlay | undefined => {
  const stock = form['pre-printed']
  if (stock === undefined) return undefined
  const { 'left-mm': left, 'top-mm': top, 'right-mm': right, 'bottom-mm': bottom } = stock.frame
  return {
    paper: stock.paper,
    shift: shiftOf(stock.frame, readings),
    frame: { left, top, width: right - left, height: bottom - top },
    pages: data.pages.map((page) => pageOf(stock, page)),
  }
}
