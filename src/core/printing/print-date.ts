import type { DateValue } from '#core/value'

/** A date to be printed. Residents without Japanese nationality have 西暦 in the register, so each date says its own calendar. */
export interface PrintDate extends DateValue {
  /** Absent: `wareki`. */
  readonly calendar?: 'wareki' | 'western'
}
