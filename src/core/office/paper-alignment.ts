import type { PaperReadings } from '#core/printing'

/** How a form is printed at a terminal: on which printer, on its pre-printed paper or on white, and what was read off the alignment sheet. */
export interface PaperAlignment {
  /** Id of the form. */
  readonly form: string
  /** What the printer is called here. */
  readonly printer: string
  readonly readings: PaperReadings
  /** No: the form is printed whole on white paper. */
  readonly used: boolean
}

/** The same as it was decided, and by whom. */
export interface StandingAlignment extends PaperAlignment {
  readonly terminal: string
  readonly by: string
  /** Epoch milliseconds. */
  readonly at: number
}

/** What was decided last for a form at a terminal, with the printer it was decided for. */
export const alignmentFor = (
  alignments: readonly StandingAlignment[],
  terminal: string,
  form: string,
): StandingAlignment | undefined => alignments.findLast((each) => each.terminal === terminal && each.form === form)
