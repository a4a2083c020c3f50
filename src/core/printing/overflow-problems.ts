import { problem, type Problem } from '#core/value'

import type { PrintJob } from './print-data.ts'

/** What the frame measured as really drawn: fields larger than their box, and pages (from 1) that leave their sheet. */
export interface MeasuredOverflow {
  readonly overflow: readonly string[]
  readonly overfull: readonly number[]
}

const FIELD = /^([a-z0-9_]+)(?:\[(\d+)\])?$/

const doesNotFit = (job: PrintJob, field: string): Problem => {
  const [, id = field, row] = FIELD.exec(field) ?? []
  const params = { field: id, label: job.labels[id] ?? id }
  return problem('does-not-fit', row === undefined ? params : { ...params, row: Number(row) })
}

/** The measured overflow as problems: `does-not-fit` {field, label, row} and `page-overflows` {page}. */
export const overflowProblems = (job: PrintJob, { overflow, overfull }: MeasuredOverflow): readonly Problem[] => [
  ...overflow.map((field) => doesNotFit(job, field)),
  ...overfull.map((page) => problem('page-overflows', { page })),
]
