import type { Matrix } from '#core/access'
import { dayAt, type SystemHours } from '#core/hours'
import type { Day } from '#core/value'

/** What the desk's file gives the office: the matrix, and the hours by whose clock days are counted. */
export interface OfficeRules {
  readonly matrix: Matrix
  readonly hours: SystemHours
}

/** The day it is for the office at an instant in epoch milliseconds. */
export const officeDay = (epochMs: number, { hours }: OfficeRules): Day => dayAt(epochMs, hours)
