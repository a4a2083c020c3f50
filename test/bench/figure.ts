/** One goal of speed or economy: what was wanted, what was measured, what the best peer came to in the same run. */
export interface Figure {
  readonly goal: unknown
  readonly value: unknown
  readonly peer: unknown
  readonly met: boolean
}

/** To so many digits behind the point. */
export function rounded(value: number, digits = 3): number {
  return Number(value.toFixed(digits))
}
