import type { FormFinding } from './form-finding.ts'
import type { Form, FormField } from './form-schema.ts'
import { sheetSize } from './paper-size.ts'
import type { PreprintedPlace } from './preprinted-schema.ts'

type Preprinted = NonNullable<Form['pre-printed']>

/** A frame shorter than this (millimetres a side) says too little of how a print is stretched. */
const LEAST_FRAME = 80

const finding = (pointer: string, code: string, params: FormFinding['params'] = {}): FormFinding => ({
  pointer: `/pre-printed${pointer}`,
  code,
  params,
})

/** Whether a place has what its field needs: a corner for words, as many marks as there are choices for choices. */
const hasItsKind = (place: PreprintedPlace, { choices }: FormField): boolean => {
  const corners = [place['left-mm'], place['top-mm']].filter((each) => each !== undefined).length
  if (choices === undefined) return place.marks === undefined && corners === 2
  const isWhole = (place.marks ?? []).every(
    (mark) => (mark['width-mm'] === undefined) === (mark['height-mm'] === undefined),
  )
  return corners === 0 && place.marks?.length === choices.length && isWhole
}

/** The furthest right and down a place reaches. */
const reachOf = (place: PreprintedPlace, { box }: FormField): readonly [number, number] => {
  const ends = (place.marks ?? []).map((mark): readonly [number, number] => [
    mark['left-mm'] + (mark['width-mm'] ?? 0),
    mark['top-mm'] + (mark['height-mm'] ?? 0),
  ])
  const own: readonly [number, number] = [
    (place['left-mm'] ?? 0) + box['width-mm'],
    (place['top-mm'] ?? 0) + box['height-mm'],
  ]
  const all = place.marks === undefined ? [own] : ends
  return [Math.max(0, ...all.map(([x]) => x)), Math.max(0, ...all.map(([, y]) => y))]
}

/** Places of one kind: each names a field that is printed, once, in the way it needs, and stays on the sheet. */
const checkPlaces = (
  form: Form,
  places: readonly PreprintedPlace[],
  fields: readonly FormField[],
  pointer: string,
  lowest: number,
): readonly FormFinding[] => {
  const sheet = sheetSize(form.paper)
  return places.flatMap((place, at) => {
    const here = `${pointer}/${at}`
    const field = fields.find(({ id, from }) => id === place.field && from !== undefined)
    const isTwice = places.findIndex((each) => each.field === place.field) !== at
    if (field === undefined || isTwice) return [finding(`${here}/field`, 'form-stock-field', { field: place.field })]
    const [right, bottom] = reachOf(place, field)
    return [
      ...(hasItsKind(place, field) ? [] : [finding(here, 'form-stock-marks', { field: place.field })]),
      ...(right > sheet.width || lowest + bottom > sheet.height
        ? [finding(here, 'form-stock-place', { field: place.field })]
        : []),
    ]
  })
}

const checkFrame = ({ frame }: Preprinted, form: Form): readonly FormFinding[] => {
  const { width, height } = sheetSize(form.paper)
  const isOff = frame['right-mm'] > width || frame['bottom-mm'] > height
  const isShort =
    frame['right-mm'] - frame['left-mm'] < LEAST_FRAME || frame['bottom-mm'] - frame['top-mm'] < LEAST_FRAME
  return isOff || isShort ? [finding('/frame', 'form-stock-frame', { least: LEAST_FRAME })] : []
}

/** What a resident fills in or is asked for must stand somewhere: a field with a source is placed or, unless required, left out by name. */
const checkWhole = (stock: Preprinted, form: Form): readonly FormFinding[] => {
  const placed = [...stock.places, ...stock.rows.flatMap(({ places }) => places)].map(({ field }) => field)
  const all = [...form.fields, ...form.rows.flatMap(({ fields }) => fields)]
  const isKnown = (id: string): boolean => all.some((field) => field.id === id)
  return [
    ...all.flatMap((field) => {
      if (field.from === undefined || placed.includes(field.id)) return []
      const mayBeLeft = stock.omits.includes(field.id) && !field.required
      return mayBeLeft ? [] : [finding('', 'form-stock-without-place', { field: field.id })]
    }),
    ...stock.omits.flatMap((id, at) =>
      isKnown(id) && !placed.includes(id) ? [] : [finding(`/omits/${at}`, 'form-stock-field', { field: id })],
    ),
  ]
}

/**
 * The places on a pre-printed form. Findings: `form-stock-frame` {least} (off the sheet or too short), `form-stock-field` {field} (not one that
 * is printed, or twice), `form-stock-marks` {field} (a corner for words, a mark a choice), `form-stock-place` {field} (off the sheet),
 * `form-stock-without-place` {field}, `form-stock-rows` {list} (a flowing form, a list twice or none of the form's).
 */
export const checkPreprinted = (form: Form): readonly FormFinding[] => {
  const stock = form['pre-printed']
  if (stock === undefined) return []
  const lists = stock.rows.map(({ of }) => of)
  return [
    ...checkFrame(stock, form),
    ...checkPlaces(form, stock.places, form.fields, '/places', 0),
    ...stock.rows.flatMap((list, at) => {
      const own = form.rows.find(({ of }) => of === list.of)
      const isWrong = own === undefined || form.flow !== undefined || lists.indexOf(list.of) !== at
      if (isWrong) return [finding(`/rows/${at}/of`, 'form-stock-rows', { list: list.of })]
      const lowest = list['top-mm'] + (list.count - 1) * list['row-mm']
      return checkPlaces(form, list.places, own.fields, `/rows/${at}/places`, lowest)
    }),
    ...checkWhole(stock, form),
  ]
}
