/** One step of a visit as the rail shows it. */
export interface Step {
  readonly id: string
  readonly label: string
  readonly state: 'todo' | 'current' | 'done' | 'blocked'
  /** What is still open, or why the step is blocked: one short line. */
  readonly note?: string | undefined
  /** The key that goes there, such as `F2`. */
  readonly keys?: string | undefined
}
