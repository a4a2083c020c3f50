import { problem, type Problem } from '#core/value'

import type { Form } from './form-schema.ts'
import type { PrintShift } from './print-data.ts'

/**
 * What was read off an alignment sheet (位置合わせ用紙), millimetres to a tenth: where the corner of the paper's frame lies as seen from the
 * cross printed for it. `left` and `top` at the upper left corner, `right` and `bottom` at the lower right one; to the right and
 * downwards is positive. Read on the rulers that were printed with the crosses, it is in the printer's own millimetres.
 */
export interface PaperReadings {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A print that needs nothing moved. */
export const ALIGNED: PaperReadings = { left: 0, top: 0, right: 0, bottom: 0 }

/** How far the rulers of the alignment sheet reach from their cross. */
export const RULER_MM = 15

/** More than this between the two corners is no printer's stretch but a wrong reading or another paper. */
const MOST_STRETCH_MM = 8

/**
 * Whether readings can be of this sheet: `alignment-too-far` {most} beyond the rulers, `alignment-too-stretched` {most} where the two
 * corners are too far apart, `alignment-not-a-number`.
 */
export const checkReadings = (readings: PaperReadings): readonly Problem[] => {
  const all = Object.values(readings)
  if (all.length !== 4 || !all.every(Number.isFinite)) return [problem('alignment-not-a-number')]
  const stretch = Math.max(Math.abs(readings.right - readings.left), Math.abs(readings.bottom - readings.top))
  return [
    ...(all.some((read) => Math.abs(read) > RULER_MM) ? [problem('alignment-too-far', { most: RULER_MM })] : []),
    ...(stretch > MOST_STRETCH_MM ? [problem('alignment-too-stretched', { most: MOST_STRETCH_MM })] : []),
  ]
}

type Frame = NonNullable<Form['pre-printed']>['frame']

const along = (first: number, last: number, atFirst: number, atLast: number): readonly [number, number] => {
  const factor = 1 + (atLast - atFirst) / (last - first)
  return [first + atFirst - factor * first, factor]
}

/**
 * The shift after which the corners of the print's frame fall on those of the paper's. Two corners settle place and size each way;
 * a sheet drawn in askew they do not see.
 */
export const shiftOf = (frame: Frame, readings: PaperReadings): PrintShift => {
  const [left, across] = along(frame['left-mm'], frame['right-mm'], readings.left, readings.right)
  const [top, down] = along(frame['top-mm'], frame['bottom-mm'], readings.top, readings.bottom)
  return { left, top, across, down }
}
