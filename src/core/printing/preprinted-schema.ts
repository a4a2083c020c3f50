import * as v from 'valibot'

import { count, fieldId, position, text } from './form-scalars.ts'
import { ROW_LISTS } from './sources.ts'

/** Where the mark of one choice goes: a tick in the square of which this is the upper left corner, or with a width and a height a ring around words printed there. */
const MarkSchema = v.strictObject({
  'left-mm': position,
  'top-mm': position,
  'width-mm': v.optional(position),
  'height-mm': v.optional(position),
})

/** Where one field goes: the upper left corner of its box, or a mark for each of its choices, in their order. */
const PlaceSchema = v.strictObject({
  field: fieldId,
  'left-mm': v.optional(position),
  'top-mm': v.optional(position),
  marks: v.optional(v.array(MarkSchema)),
})

/**
 * A form of the printer's trade (既製の用紙) on which this form's data alone are printed, in millimetres from the upper left corner of the
 * sheet; within rows from the upper edge of the row. What is neither placed nor left out (`omits`) is an error.
 */
export const PreprintedSchema = v.strictObject({
  /** What the paper is called, for whoever puts it into the printer. */
  paper: text,
  /** The outermost ruled frame (外枠) of the paper: its corners are what the print is set by. */
  frame: v.strictObject({ 'left-mm': position, 'top-mm': position, 'right-mm': position, 'bottom-mm': position }),
  places: v.array(PlaceSchema),
  rows: v.optional(
    v.array(
      v.strictObject({
        of: v.picklist(ROW_LISTS),
        /** Rows of one sheet; what is more goes on a further sheet of the same paper. */
        count,
        'top-mm': position,
        'row-mm': position,
        places: v.array(PlaceSchema),
      }),
    ),
    [],
  ),
  /** Fields that have no place on this paper. */
  omits: v.optional(v.array(fieldId), []),
})

/** One place on a pre-printed form. */
export type PreprintedPlace = v.InferOutput<typeof PlaceSchema>
